import { fenOf, yuanOf, type Yuan } from '../../kernel/money';
import type { Projection } from '../../projections/projection';
import type {
  DeviationComputed,
  Evaluation,
  MonitoringReportMarkedMissing,
  MonthEvaluated,
} from '../domain/monitoring-report.events';
import { monthOfPeriod, yearOfPeriod } from '../domain/monitored-period';

/** Read model `dual_monitoring_v1`; amounts in yuan, rates in percent as they were stored. */
export interface DualMonitoringRow {
  [column: string]: unknown;
  project_id: string;
  fiscal_year: string;
  /** 1 to 12. */
  month: string;
  budget_light: string;
  goal_light: string;
  adjusted_budget: string | null;
  executed_amount: string | null;
  execution_rate: string | null;
  attainment: string | null;
  gap: string | null;
  warn: boolean;
  /** The report of the quarter was marked missing, whatever came afterwards; red, until a late one has lights (domain.md 9). */
  missing: boolean;
  position: string;
}

type Followed = DeviationComputed | MonthEvaluated | MonitoringReportMarkedMissing;

const inYuan = (amount: string, unit: Evaluation['inputs']['amountUnit']): Yuan =>
  unit === '元' ? amount : yuanOf(fenOf(amount) * 10_000n);

/** Only a report takes the red of a missing one away. */
const lightsOf = (row: DualMonitoringRow | undefined, { type, data }: DeviationComputed | MonthEvaluated) =>
  row?.missing === true && type === 'MonthEvaluated'
    ? { budget_light: row.budget_light, goal_light: row.goal_light }
    : { budget_light: data.result.budgetLight, goal_light: data.result.goalLight };

const evaluated = (projectId: string, { inputs, result }: Evaluation) => ({
  project_id: projectId,
  fiscal_year: String(inputs.year),
  month: String(inputs.month),
  adjusted_budget: inYuan(inputs.adjustedBudget, inputs.amountUnit),
  executed_amount: inYuan(inputs.executedAmount, inputs.amountUnit),
  execution_rate: result.executionRate,
  attainment: result.attainment,
  gap: result.gap,
  warn: result.warn,
});

const unknown = ({ projectId, period }: MonitoringReportMarkedMissing['data']) => ({
  project_id: projectId,
  fiscal_year: String(yearOfPeriod(period)),
  month: String(monthOfPeriod(period)),
  adjusted_budget: null,
  executed_amount: null,
  execution_rate: null,
  attainment: null,
  gap: null,
  warn: false,
});

const keyOf = ({ type, data }: Followed): readonly string[] =>
  type === 'MonitoringReportMarkedMissing'
    ? [data.projectId, String(yearOfPeriod(data.period)), String(monthOfPeriod(data.period))]
    : [data.projectId, String(data.inputs.year), String(data.inputs.month)];

/** Read model for one question: how do money and goal of each project stand at the end of each month? */
export const dualMonitoringProjection: Projection<DualMonitoringRow> = {
  name: 'dual-monitoring',
  version: 1,
  table: 'dual_monitoring_v1',
  columns: {
    project_id: 'uuid',
    fiscal_year: 'bigint',
    month: 'bigint',
    budget_light: 'text',
    goal_light: 'text',
    adjusted_budget: 'numeric',
    executed_amount: 'numeric',
    execution_rate: 'numeric',
    attainment: 'numeric',
    gap: 'numeric',
    warn: 'boolean',
    missing: 'boolean',
    position: 'bigint',
  },
  key: ['project_id', 'fiscal_year', 'month'],
  handles: ['DeviationComputed', 'MonthEvaluated', 'MonitoringReportMarkedMissing'] satisfies Followed['type'][],
  keysOf: ({ event }) => [keyOf(event as Followed)],
  fold: (row, recorded) => {
    const event = recorded.event as Followed;
    const position = recorded.position.toString();
    if (event.type === 'MonitoringReportMarkedMissing')
      return { ...(row ?? unknown(event.data)), budget_light: 'RED', goal_light: 'RED', missing: true, position };
    const missing = row?.missing ?? false;
    return { ...evaluated(event.data.projectId, event.data), ...lightsOf(row, event), missing, position };
  },
};
