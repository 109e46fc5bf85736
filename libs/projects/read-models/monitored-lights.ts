import type { DeviationComputed, MonthEvaluated } from '../../monitoring/domain/monitoring-report.events';
import type { Light } from '../../rule-sets/domain/monitoring-rule-set';
import { monitoredMonth } from '../domain/warning-finding';

/** The lights of the last monitored month. */
export type MonitoredLights = Readonly<{ month: string; budgetLight: Light; goalLight: Light }>;

/** A late report about an earlier month changes nothing; a later evaluation of the same month counts. */
export const lightsAfter = (
  month: string | null | undefined,
  event: DeviationComputed | MonthEvaluated,
): MonitoredLights | null => {
  const monitored = monitoredMonth(event);
  if (month !== null && month !== undefined && monitored < month) return null;
  const { budgetLight, goalLight } = event.data.result;
  return { month: monitored, budgetLight, goalLight };
};
