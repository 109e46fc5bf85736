-- How long did steps really take? One row for each deadline from its start on; working days are counted when asked.
create table read.deadline_sla_v1 (
  deadline_id     text primary key,
  code            text not null,
  project_id      uuid not null,
  unit_code       text not null,
  department_code text not null,
  owner_role      text not null,
  owner_org       text not null,
  person          text,
  started_on      date not null,
  due_instant     timestamptz not null,
  pauses          jsonb not null,
  outcome         text,
  ended_on        date,
  ended_by        text,
  overdue         boolean not null,
  calendar_id     text not null
);
create index deadline_sla_v1_ended on read.deadline_sla_v1 (ended_on, outcome) where ended_on is not null;
