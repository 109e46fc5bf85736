-- Which warnings are there, about which projects, and how far is each? The state is as the warning's own decider folds it.
create table read.warnings_v1 (
  warning_id       text primary key,
  project_id       uuid not null,
  unit_code        text not null,
  department_code  text not null,
  fiscal_year      integer not null,
  rule             text not null,
  state            text not null,
  triggers         text[] not null,
  months           text[] not null,
  warning_date     date not null,
  deadline_id      text not null,
  due_date         date not null,
  created_position bigint not null,
  stream_revision  bigint not null,
  position         bigint not null,
  recorded_at      timestamptz not null,
  warning          jsonb not null
);
create index warnings_v1_newest on read.warnings_v1 (created_position, warning_id);
create index warnings_v1_unit on read.warnings_v1 (unit_code, created_position, warning_id);
create index warnings_v1_department on read.warnings_v1 (department_code, created_position, warning_id);
create index warnings_v1_project on read.warnings_v1 (project_id, created_position, warning_id);
create index warnings_v1_date on read.warnings_v1 (warning_date, warning_id);
create index warnings_v1_due on read.warnings_v1 (due_date, warning_id);
