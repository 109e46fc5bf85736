-- Who has reported and who has not, with lights? One row per project and quarter whose cycle is open.
create table read.report_calendar_v1 (
  project_id       uuid not null,
  period           text not null,
  opened_position  bigint not null,
  project_name     text not null,
  unit_code        text not null,
  department_code  text not null,
  classified       boolean not null,
  status           text not null,
  due_date         date not null,
  due_instant      timestamptz not null,
  submitted_at     timestamptz,
  late             boolean not null,
  missing          boolean not null,
  budget_light     text,
  goal_light       text,
  light            text,
  execution_rate   numeric(18, 2),
  attainment       numeric(18, 2),
  changed_position bigint not null,
  primary key (project_id, period)
);
create index report_calendar_v1_opened on read.report_calendar_v1 (opened_position, project_id);
create index report_calendar_v1_period on read.report_calendar_v1 (period, opened_position, project_id);
create index report_calendar_v1_unit on read.report_calendar_v1 (unit_code, opened_position, project_id);
create index report_calendar_v1_department on read.report_calendar_v1 (department_code, opened_position, project_id);
