import { Injectable } from '@nestjs/common';
import type { CalculationStep } from '../../kernel/calculation-step';
import { endOfFiscalQuarter, type FiscalQuarter } from '../../kernel/fiscal-quarter';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { Actor } from '../../kernel/role';
import { sees } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import { RuleSetInForce } from '../../rule-sets/domain/rule-set-in-force';
import { calculateMonitoring } from '../domain/monitoring-calculation';
import type { Evaluation, ReportedValue, ReportMoney } from '../domain/monitoring-report.events';
import type { ReportCircumstances } from '../domain/report.commands';
import { lastValuesOf, mergedValues } from '../domain/reported-values';
import { MonitoringReportQueries, type ReadReport } from '../read-models/monitoring-report.queries';
import { ReportFacts } from './report-facts';

/** A report as a caller reads it. */
export type VisibleReport = ReadReport &
  Readonly<{
    given: ReportCircumstances;
    /** Of the report; before it is submitted, as imported by now. */
    money: ReportMoney;
    /** DEC-33: what the form is filled with in advance. */
    prefilled: readonly ReportedValue[];
    /** The latest stored computation, derived again step by step. */
    steps: readonly CalculationStep[];
    /** The same of every month evaluation, in their order. */
    monthSteps: readonly (readonly CalculationStep[])[];
  }>;

/** Reads one report with everything that explains it. */
@Injectable()
export class ReportReader {
  constructor(
    private readonly queries: MonitoringReportQueries,
    private readonly facts: ReportFacts,
    private readonly visibility: Visibility,
    private readonly ruleSets: RuleSetInForce,
  ) {}

  /** Errors: `NotFoundForCaller`, also where nothing was recorded for that period. */
  async find(projectId: string, period: FiscalQuarter, caller: Actor): Promise<VisibleReport> {
    const [found, project, visible] = await Promise.all([
      this.queries.find(projectId, period),
      this.facts.project(projectId),
      this.visibility.of(caller),
    ]);
    if (found === null || project.status === 'ABSENT' || !sees(visible, project))
      throw new NotFoundForCaller('monitoring report', `${projectId} ${period}`);
    const { state } = found;
    const given = await this.facts.circumstances(state, project, period, caller);
    const money = state.submitted?.money ?? (await this.facts.money(project, endOfFiscalQuarter(period)));
    const prefilled = mergedValues(given.lastValues, lastValuesOf(state));
    const [steps, ...monthSteps] = await Promise.all([
      this.steps(state.computed.at(-1)),
      ...state.months.map((month) => this.steps(month)),
    ]);
    return { ...found, given, money, prefilled, steps, monthSteps };
  }

  /** By the very versions that are stored (DEC-01). */
  private async steps(evaluation: Evaluation | undefined): Promise<readonly CalculationStep[]> {
    if (evaluation === undefined) return [];
    const { inputs, ruleSet, lightRuleSet } = evaluation;
    return calculateMonitoring(inputs, await this.ruleSets.monitoringOf(ruleSet, lightRuleSet)).steps;
  }
}
