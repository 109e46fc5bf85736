-- What does the monitoring report of this project and quarter say?
create table read.monitoring_report_v1 (
  project_id      uuid not null,
  period          text not null,
  stream_revision bigint not null,
  position        bigint not null,
  recorded_at     timestamptz not null,
  state           jsonb not null,
  primary key (project_id, period)
);
