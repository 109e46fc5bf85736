-- Which deadlines are there, whose are they, when are they due, and what happens next?
create table read.deadlines_v1 (
  deadline_id      text primary key,
  code             text not null,
  project_id       uuid not null,
  process          text not null,
  state            text not null,
  owner_role       text not null,
  owner_org        text not null,
  unit_code        text not null,
  department_code  text not null,
  started_on       date not null,
  due_date         date not null,
  due_instant      timestamptz not null,
  next_at          timestamptz,
  escalation_level integer not null,
  effect           text not null,
  provisional      boolean not null,
  extendable       boolean not null,
  version          integer not null,
  stream_revision  bigint not null,
  position         bigint not null,
  recorded_at      timestamptz not null,
  deadline         jsonb not null
);
create index deadlines_v1_next on read.deadlines_v1 (next_at, deadline_id) where state = 'OPEN' and next_at is not null;
create index deadlines_v1_process on read.deadlines_v1 (process) where state = 'OPEN';
create index deadlines_v1_due on read.deadlines_v1 (state, due_instant, deadline_id);
create index deadlines_v1_owner on read.deadlines_v1 (owner_role, owner_org, state, due_instant, deadline_id);
create index deadlines_v1_department on read.deadlines_v1 (department_code, state, due_instant, deadline_id);
create index deadlines_v1_project on read.deadlines_v1 (project_id);
