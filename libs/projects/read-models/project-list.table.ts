/** Read model `project_list_v1`; numbers as decimal text, instants as stored. */
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
  amount: string | null;
  executed_amount: string | null;
  execution_rate: string | null;
  budget_light: string | null;
  goal_light: string | null;
  project_class: string | null;
  classified: boolean;
  created_position: string;
  changed_position: string;
  changed_at: string;
}
