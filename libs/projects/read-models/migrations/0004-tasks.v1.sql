-- What waits for whom? One row per project that somebody has to move on; holders are `ROLE@body`.
create table read.tasks_v1 (
  project_id       uuid primary key,
  kind             text not null,
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
  deadline_state   text,
  changed_position bigint not null
);
create index tasks_v1_holders on read.tasks_v1 using gin (holders);
