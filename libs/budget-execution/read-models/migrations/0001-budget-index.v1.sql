-- What was allocated, arrived and paid of an index, and is it frozen? `index` as its own decider folds it.
create table read.budget_index_v1 (
  stream           text primary key,
  project_id       uuid not null,
  fiscal_year      integer not null,
  name             text not null,
  unit_code        text not null,
  department_code  text not null,
  classified       boolean not null,
  allocated_amount numeric(24, 2) not null,
  arrived_amount   numeric(24, 2) not null,
  executed_amount  numeric(24, 2) not null,
  balance          numeric(24, 2) not null,
  frozen           boolean not null,
  stream_revision  bigint not null,
  position         bigint not null,
  recorded_at      timestamptz not null,
  index            jsonb not null
);
create unique index budget_index_v1_project on read.budget_index_v1 (project_id, fiscal_year);
create index budget_index_v1_department on read.budget_index_v1 (department_code, fiscal_year);
create index budget_index_v1_unit on read.budget_index_v1 (unit_code, fiscal_year);
