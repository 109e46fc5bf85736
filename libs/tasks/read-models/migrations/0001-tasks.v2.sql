-- What waits for whom? One row per task, the approval of a project under the project's own id; holders are `ROLE@body`.
create table read.tasks_v2 (
  task_id          text primary key,
  project_id       uuid not null,
  kind             text not null,
  subject          text not null,
  holders          text[] not null,
  project_name     text not null,
  unit_code        text not null,
  department_code  text not null,
  since            timestamptz not null,
  deadline_id      text,
  deadline_code    text,
  due_date         date,
  due_instant      timestamptz,
  effect           text,
  escalation_level integer,
  detail           jsonb not null,
  changed_position bigint not null
);
create index tasks_v2_holders on read.tasks_v2 using gin (holders);
