-- Which projects are there, in which state, and what do they ask for?
create table read.project_list_v1 (
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
  amount           numeric(18, 2),
  executed_amount  numeric(18, 2),
  execution_rate   numeric(9, 2),
  budget_light     text,
  goal_light       text,
  project_class    text,
  classified       boolean not null,
  created_position bigint not null,
  changed_position bigint not null,
  changed_at       timestamptz not null
);
create index project_list_v1_newest on read.project_list_v1 (created_position, project_id);
create index project_list_v1_unit on read.project_list_v1 (unit_code, created_position, project_id);
create index project_list_v1_department on read.project_list_v1 (department_code, created_position, project_id);
create index project_list_v1_state on read.project_list_v1 (state, created_position, project_id);
create index project_list_v1_year on read.project_list_v1 (fiscal_year, created_position, project_id);
create index project_list_v1_code on read.project_list_v1 (coalesce(code, ''), project_id);
create index project_list_v1_name on read.project_list_v1 (name, project_id);
create index project_list_v1_amount on read.project_list_v1 (coalesce(amount, -1), project_id);
