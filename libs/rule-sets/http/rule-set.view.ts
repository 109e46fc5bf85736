import { ActionView } from '../../web/action.view';
import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../kernel/role';
import { publishable } from '../domain/publishable-rule-sets';
import type { RuleSet } from '../domain/rule-set';

export class RuleSetItemView {
  @ApiProperty({ example: 'mof-2021-101' }) readonly ruleSetId!: string;
  @ApiProperty({ example: 1 }) readonly version!: number;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly labelEn!: string;
  @ApiProperty({ example: '2021-08-18' }) readonly effectiveFrom!: string;
  @ApiProperty({ type: String, required: false, example: '川财绩〔2025〕' }) readonly regulation?: string;
}

export class RuleSetView extends RuleSetItemView {
  @ApiProperty({ type: Object, description: 'The rules as data.' }) readonly data!: object;
  @ApiProperty({ description: 'A published version never changes (DEC-01).', example: 0 }) readonly revision!: number;
  @ApiProperty({ type: [ActionView] }) readonly actions!: readonly ActionView[];
}

export class RuleSetListView {
  @ApiProperty({ type: [RuleSetItemView] }) readonly items!: readonly RuleSetItemView[];
}

export const ruleSetItemView = ({
  id,
  version,
  label,
  labelEn,
  effectiveFrom,
  regulation,
}: RuleSet): RuleSetItemView => ({
  ruleSetId: id,
  version,
  label,
  labelEn,
  effectiveFrom,
  ...(regulation === undefined ? {} : { regulation }),
});

/** Who may publish (DEC-01): the performance division of finance answers for the rules of its jurisdiction. */
export const PUBLISHERS: readonly Role[] = ['FIN_PERF'];

const whyNot = (id: string, role: Role, english: boolean): string | undefined => {
  if (publishable(id) === undefined)
    return english ? 'This rule set comes with a release of the program' : '该规则集随程序版本发布';
  if (PUBLISHERS.includes(role)) return undefined;
  return english ? 'New versions are published by the finance performance division' : '由财政绩效管理处(科)发布';
};

export const ruleSetView = (ruleSet: RuleSet, role: Role, english: boolean): RuleSetView => {
  const reason = whyNot(ruleSet.id, role, english);
  const publish = {
    command: 'PublishRuleSet',
    label: english ? 'Publish a new version' : '发布新版本',
    method: 'POST',
    href: `/api/v1/rule-sets/${ruleSet.id}/versions`,
    allowed: reason === undefined,
    ...(reason === undefined ? {} : { rule: 'DEC-01', reason }),
    needs: {},
  };
  return { ...ruleSetItemView(ruleSet), data: ruleSet.data, revision: 0, actions: [publish] };
};
