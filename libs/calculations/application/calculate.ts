import type { CalculationStep } from '../../kernel/calculation-step';
import { businessDate, type BusinessDate } from '../../kernel/instant';
import { refuseIfAny, type Violation } from '../../kernel/rule-violation';
import { calculateMonitoring, type MonitoringResult } from '../../monitoring/domain/monitoring-calculation';
import { monitoringFindings } from '../../monitoring/domain/monitoring-findings';
import { cnPeriod2021 } from '../../rule-sets/domain/cn-period-2021';
import { lightsBeside } from '../../rule-sets/domain/monitoring-rule-set';
import { versionInForce, type RuleSet } from '../../rule-sets/domain/rule-set';
import { shippedMonitoring, type MonitoringLibrary } from '../../rule-sets/domain/rule-set-library';
import { calculateDueDate, type DueDateResult } from './calculate-due-date';
import type { CalculationRequest } from './calculation-request';
import { dueDateFindings } from './due-date.findings';

/** The answer to a trial calculation, with the rule set and version by which it came about (DEC-01). */
export type Calculation = Readonly<{
  kind: CalculationRequest['kind'];
  ruleSetId: string;
  ruleSetVersion: number;
  lightRuleSetId?: string;
  lightRuleSetVersion?: number;
  result: DueDateResult | MonitoringResult;
  steps: readonly CalculationStep[];
}>;

type Of<Kind extends CalculationRequest['kind']> = Extract<CalculationRequest, { kind: Kind }>;

/** The rule sets to try, as they are in force on a day. */
export type RulesToTry = Readonly<{ library: MonitoringLibrary; on: BusinessDate }>;

/** What ships with the program, all of it in force: for a trial without a server. */
export const shippedRules: RulesToTry = { library: shippedMonitoring, on: businessDate('9999-12-31') };

/** Rules may be tried on any year, also on one before they took effect: then by their first version. */
const versionToTry = <Set extends RuleSet>(published: readonly Set[], id: string, on: BusinessDate): Set => {
  const found = versionInForce(published, id, on) ?? published.find((ruleSet) => ruleSet.id === id);
  if (found === undefined) throw new Error(`no rule set ${id}`); // refused by the body before
  return found;
};

/** Findings about `inputs`, told by their place in the request. */
const refuseInputs = (findings: readonly Violation[]): void =>
  refuseIfAny(
    findings.map((finding) => ({ ...finding, field: `/inputs${finding.field}` })),
    'value',
  );

const dueDate = ({ kind, inputs }: Of<'DUE_DATE'>): Calculation => {
  refuseInputs(dueDateFindings(inputs));
  const { id, version } = cnPeriod2021;
  return { kind, ruleSetId: id, ruleSetVersion: version, ...calculateDueDate(inputs) };
};

const monitoring = (request: Of<'MONITORING'>, { library, on }: RulesToTry): Calculation => {
  const { kind, ruleSetId, lightRuleSetId, inputs } = request;
  refuseInputs(monitoringFindings(inputs));
  const ruleSet = versionToTry(library.warnings, ruleSetId, on);
  const lightRuleSet = versionToTry(library.lights, lightRuleSetId ?? lightsBeside(ruleSet), on);
  return {
    kind,
    ruleSetId: ruleSet.id,
    ruleSetVersion: ruleSet.version,
    lightRuleSetId: lightRuleSet.id,
    lightRuleSetVersion: lightRuleSet.version,
    ...calculateMonitoring(inputs, { ruleSet, lightRuleSet }),
  };
};

/**
 * Trial calculation (试算, api.md 3) by the very code that counts deadlines and monitors projects; stores nothing.
 * @throws RuleViolation kind `value` when the inputs break a rule
 */
export const calculate = (request: CalculationRequest, rules: RulesToTry = shippedRules): Calculation =>
  request.kind === 'DUE_DATE' ? dueDate(request) : monitoring(request, rules);
