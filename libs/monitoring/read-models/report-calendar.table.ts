import type { Light } from '../../rule-sets/domain/monitoring-rule-set';
import type { CycleState } from '../domain/monitoring-report.state';

/** Read model `report_calendar_v1`; numbers as decimal text, instants as stored. */
export interface ReportCalendarRow {
  [column: string]: unknown;
  project_id: string;
  period: string;
  opened_position: string;
  project_name: string;
  unit_code: string;
  department_code: string;
  classified: boolean;
  status: CycleState;
  due_date: string;
  due_instant: string;
  submitted_at: string | null;
  late: boolean;
  missing: boolean;
  budget_light: Light | null;
  goal_light: Light | null;
  /** The worse of the two; RED for a report that is marked missing; null where there is none yet. */
  light: Light | null;
  execution_rate: string | null;
  attainment: string | null;
  changed_position: string;
}
