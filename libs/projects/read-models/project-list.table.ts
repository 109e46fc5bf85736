import type { Projection } from '../../projections/projection';
import type { ProjectExecution } from '../domain/project-execution.state';

/** Read model `project_list_v2`; numbers as decimal text, instants as stored. */
export interface ProjectListRow {
  [column: string]: unknown;
  project_id: string;
  code: string | null;
  region_code: string;
  serial: string;
  reserved_code: string | null;
  name: string;
  unit_code: string;
  department_code: string;
  fiscal_year: number;
  state: string;
  flags: string[];
  /** From which state and flags are folded on. */
  execution: ProjectExecution;
  amount: string | null;
  executed_amount: string | null;
  execution_rate: string | null;
  budget_light: string | null;
  goal_light: string | null;
  /** The monitored month of the lights. */
  lights_month: string | null;
  project_class: string | null;
  classified: boolean;
  created_position: string;
  changed_position: string;
  changed_at: string;
}

export const PROJECT_LIST_COLUMNS: Projection<ProjectListRow>['columns'] = {
  project_id: 'uuid',
  code: 'text',
  region_code: 'text',
  serial: 'text',
  reserved_code: 'text',
  name: 'text',
  unit_code: 'text',
  department_code: 'text',
  fiscal_year: 'integer',
  state: 'text',
  flags: 'text[]',
  execution: 'jsonb',
  amount: 'numeric',
  executed_amount: 'numeric',
  execution_rate: 'numeric',
  budget_light: 'text',
  goal_light: 'text',
  lights_month: 'text',
  project_class: 'text',
  classified: 'boolean',
  created_position: 'bigint',
  changed_position: 'bigint',
  changed_at: 'timestamptz',
};
