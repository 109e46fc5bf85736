import type { CalculationStep } from '../../kernel/calculation-step';
import { businessDate } from '../../kernel/instant';
import { refuseIfAny, type Violation } from '../../kernel/rule-violation';
import { calculateMonitoring, type MonitoringResult } from '../../monitoring/domain/monitoring-calculation';
import { monitoringFindings } from '../../monitoring/domain/monitoring-findings';
import { cnPeriod2021 } from '../../rule-sets/domain/cn-period-2021';
import { lightRuleSets, warningRuleSets } from '../../rule-sets/domain/published-monitoring-rule-sets';
import { versionInForce, type RuleSet } from '../../rule-sets/domain/rule-set';
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

/** Rules may be tried on any year, also on one before they took effect: so the newest version, whatever the day. */
const newest = <Set extends RuleSet>(published: readonly Set[], id: string): Set => {
  const found = versionInForce(published, id, businessDate('9999-12-31'));
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

const monitoring = ({ kind, ruleSetId, lightRuleSetId, inputs }: Of<'MONITORING'>): Calculation => {
  refuseInputs(monitoringFindings(inputs));
  const ruleSet = newest(warningRuleSets, ruleSetId);
  const shown = ruleSet.data.method === 'THRESHOLDS' ? ruleSet.data.lightRuleSetId : ruleSet.id; // DEC-19
  const lightRuleSet = newest(lightRuleSets, lightRuleSetId ?? shown);
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
export const calculate = (request: CalculationRequest): Calculation =>
  request.kind === 'DUE_DATE' ? dueDate(request) : monitoring(request);
