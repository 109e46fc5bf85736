-- By what orders, and by which calendars, were deadlines changed? One row for each such event, never changed.
create table read.deadline_overrides_v1 (
  position        bigint primary key,
  deadline_id     text not null,
  code            text not null,
  project_id      uuid not null,
  kind            text not null,
  reason_code     text,
  document_number text,
  decided_by      text,
  actor           text not null,
  role            text not null,
  org             text not null,
  from_date       date,
  to_date         date,
  details         jsonb not null,
  cause_id        text,
  recorded_at     timestamptz not null
);
create index deadline_overrides_v1_kind on read.deadline_overrides_v1 (kind, position);
create index deadline_overrides_v1_deadline on read.deadline_overrides_v1 (deadline_id, position);
create index deadline_overrides_v1_cause on read.deadline_overrides_v1 (cause_id) where cause_id is not null;
