import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { Principal } from '../../kernel/principal';
import { Commanded } from '../../web/command-context.decorator';
import { CommandRoute } from '../../web/command-route.decorator';
import { languageOf } from '../../web/language';
import { CurrentPrincipal } from '../../web/request-principal';
import { LoggedRuleSets } from '../application/logged-rule-sets';
import { PublishRuleSet } from '../application/publish-rule-set.command';
import { DeviationBody, ThresholdsBody, TimeProgressBody } from './monitoring-data.body';
import { parseMonitoringData } from './parse-monitoring-data';
import { RuleSetVersionBody } from './rule-set.body';
import { RuleSetListView, RuleSetView, ruleSetItemView, ruleSetView } from './rule-set.view';

@ApiTags('rules')
@ApiExtraModels(TimeProgressBody, DeviationBody, ThresholdsBody)
@Controller('rule-sets')
export class RuleSetsController {
  constructor(
    private readonly library: LoggedRuleSets,
    private readonly commands: CommandBus,
  ) {}

  /** Every published version; a published version never changes (DEC-01). */
  @Get()
  @ApiOkResponse({ type: RuleSetListView })
  async list(): Promise<RuleSetListView> {
    return { items: (await this.library.all()).map(ruleSetItemView) };
  }

  /** One version with its rules as data. */
  @Get(':id/versions/:version')
  @ApiOkResponse({ type: RuleSetView })
  async one(
    @Param('id') id: string,
    @Param('version') version: string,
    @CurrentPrincipal() { role }: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<RuleSetView> {
    const all = await this.library.all();
    const found = all.find((ruleSet) => ruleSet.id === id && String(ruleSet.version) === version);
    if (found === undefined) throw new NotFoundForCaller('rule set', `${id}/${version}`);
    return ruleSetView(found, role, languageOf(language) === 'en');
  }

  /** DEC-01: the next version of a rule set of lights and warnings, for computations from `effectiveFrom` on. */
  @Post(':id/versions')
  @CommandRoute()
  async publish(
    @Param('id') id: string,
    @Body() { effectiveFrom, regulation, data }: RuleSetVersionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    const version = { effectiveFrom, ...(regulation === undefined ? {} : { regulation }) };
    return this.commands.execute(
      new PublishRuleSet(id, { ...version, data: await parseMonitoringData(data) }, context),
    );
  }
}
