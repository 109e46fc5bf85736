-- Which projects are there, in which state, and how are they executed? Beside v1: flags, execution and lights.
create table read.project_list_v2 (
  project_id       uuid primary key,
  code             text,
  region_code      text not null,
  serial           text not null,
  reserved_code    text,
  name             text not null,
  unit_code        text not null,
  department_code  text not null,
  fiscal_year      integer not null,
  state            text not null,
  flags            text[] not null,
  execution        jsonb not null,
  amount           numeric(18, 2),
  executed_amount  numeric(18, 2),
  execution_rate   numeric(30, 2),
  budget_light     text,
  goal_light       text,
  lights_month     text,
  project_class    text,
  classified       boolean not null,
  created_position bigint not null,
  changed_position bigint not null,
  changed_at       timestamptz not null
);
create index project_list_v2_newest on read.project_list_v2 (created_position, project_id);
create index project_list_v2_unit on read.project_list_v2 (unit_code, created_position, project_id);
create index project_list_v2_department on read.project_list_v2 (department_code, created_position, project_id);
create index project_list_v2_state on read.project_list_v2 (state, created_position, project_id);
create index project_list_v2_year on read.project_list_v2 (fiscal_year, created_position, project_id);
create index project_list_v2_code on read.project_list_v2 (coalesce(code, ''), project_id);
create index project_list_v2_name on read.project_list_v2 (name, project_id);
create index project_list_v2_amount on read.project_list_v2 (coalesce(amount, -1), project_id);
