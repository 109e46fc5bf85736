-- Which runs of monitoring does a department have, and when do they end?
create table read.monitoring_runs_v1 (
  process         text primary key,
  kind            text not null,
  department_code text not null,
  period          text not null,
  last_day        date not null,
  ends_at         timestamptz not null,
  state           text not null,
  projects        integer,
  position        bigint not null
);
create index monitoring_runs_v1_next on read.monitoring_runs_v1 (ends_at, process) where state = 'RUNNING';
