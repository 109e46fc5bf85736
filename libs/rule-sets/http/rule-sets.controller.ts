import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { NotFoundForCaller } from '../../kernel/not-found';
import { ruleSets } from '../domain/rule-sets.catalogue';

export class RuleSetItemView {
  @ApiProperty({ example: 'mof-2021-101' }) readonly ruleSetId!: string;
  @ApiProperty({ example: 1 }) readonly version!: number;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly labelEn!: string;
  @ApiProperty({ example: '2021-08-18' }) readonly effectiveFrom!: string;
}

export class RuleSetView extends RuleSetItemView {
  @ApiProperty({ type: Object, description: 'The rules as data.' }) readonly data!: object;
}

export class RuleSetListView {
  @ApiProperty({ type: [RuleSetItemView] }) readonly items!: readonly RuleSetItemView[];
}

type Known = (typeof ruleSets)[number];

const itemView = ({ id, version, label, labelEn, effectiveFrom }: Known): RuleSetItemView => ({
  ruleSetId: id,
  version,
  label,
  labelEn,
  effectiveFrom,
});

@ApiTags('rules')
@Controller('rule-sets')
export class RuleSetsController {
  /** Every published version; a published version never changes (DEC-01). */
  @Get()
  @ApiOkResponse({ type: RuleSetListView })
  list(): RuleSetListView {
    return { items: ruleSets.map(itemView) };
  }

  /** One version with its rules as data. */
  @Get(':id/versions/:version')
  @ApiOkResponse({ type: RuleSetView })
  one(@Param('id') id: string, @Param('version') version: string): RuleSetView {
    const found = ruleSets.find((ruleSet) => ruleSet.id === id && String(ruleSet.version) === version);
    if (found === undefined) throw new NotFoundForCaller('rule set', `${id}/${version}`);
    return { ...itemView(found), data: found.data };
  }
}
