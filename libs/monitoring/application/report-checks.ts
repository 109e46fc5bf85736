import { Injectable } from '@nestjs/common';
import type { CalculationStep } from '../../kernel/calculation-step';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { Actor } from '../../kernel/role';
import type { Violation } from '../../kernel/rule-violation';
import { sees } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import { referenceTo, type RuleSetReference } from '../../rule-sets/domain/rule-set';
import { forecastOf } from '../domain/forecast';
import { calculateMonitoring, type MonitoringResult } from '../domain/monitoring-calculation';
import type { MonitoringInputs } from '../domain/monitoring-inputs';
import type { Forecast, ReportContent } from '../domain/monitoring-report.events';
import { formViolations, normalisedContent } from '../domain/report-content';
import { countedExecution, type CountedExecution } from '../domain/report-inputs';
import {
  submissionBasis,
  submissionInputs,
  submissionViolations,
  type SubmissionBasis,
} from '../domain/submission-check';
import { ReportFacts } from './report-facts';
import { SubmissionBasisLoader } from './submission-basis';

/** What a submission of that content would compute. */
export type ReportCalculation = Readonly<{
  inputs: MonitoringInputs;
  ruleSet: RuleSetReference;
  lightRuleSet: RuleSetReference;
  result: MonitoringResult;
  forecast: Forecast;
  executionSource: CountedExecution['executionSource'];
  steps: readonly CalculationStep[];
}>;

/** `calculation` is null where the numbers have no form by which one can calculate. */
export type ReportCheck = Readonly<{ violations: readonly Violation[]; calculation: ReportCalculation | null }>;

const calculationOf = (content: ReportContent, basis: SubmissionBasis): ReportCalculation => {
  const inputs = submissionInputs(content, basis);
  const { ruleSet, lightRuleSet } = basis.rules;
  const { result, steps } = calculateMonitoring(inputs, basis.rules);
  return {
    ...{ inputs, ruleSet: referenceTo(ruleSet), lightRuleSet: referenceTo(lightRuleSet), result, steps },
    forecast: forecastOf(inputs, content),
    executionSource: countedExecution(content, basis.money).executionSource,
  };
};

/** Checks a report that is not saved, by the very functions that a submission asks. Nothing is stored. */
@Injectable()
export class ReportChecks {
  constructor(
    private readonly facts: ReportFacts,
    private readonly basis: SubmissionBasisLoader,
    private readonly visibility: Visibility,
  ) {}

  /** Errors: `NotFoundForCaller`. */
  async check(projectId: string, period: FiscalQuarter, caller: Actor, content: ReportContent): Promise<ReportCheck> {
    const project = await this.facts.project(projectId);
    if (project.status === 'ABSENT' || !sees(await this.visibility.of(caller), project))
      throw new NotFoundForCaller('project', projectId);
    const report = await this.facts.report(projectId, period);
    const given = await this.facts.circumstances(report, project, period, caller);
    const basis = submissionBasis(report, { ...given, ...(await this.basis.load(given, content)) });
    const malformed = formViolations(content, basis.indicators);
    if (malformed.length > 0)
      return { violations: [...malformed, ...submissionViolations(content, basis)], calculation: null };
    const written = normalisedContent(content);
    return { violations: submissionViolations(written, basis), calculation: calculationOf(written, basis) };
  }
}
