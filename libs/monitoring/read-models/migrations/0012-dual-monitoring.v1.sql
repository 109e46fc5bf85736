-- How do money and goal of each project stand at the end of each month?
create table read.dual_monitoring_v1 (
  project_id             uuid not null,
  fiscal_year            bigint not null,
  month                  bigint not null,
  budget_light           text not null,
  goal_light             text not null,
  adjusted_budget        numeric(18, 2),
  executed_amount        numeric(18, 2),
  execution_rate         numeric(18, 2),
  attainment             numeric(18, 2),
  gap                    numeric(18, 2),
  warn                   boolean not null,
  missing                boolean not null,
  position               bigint not null,
  primary key (project_id, fiscal_year, month)
);
create index dual_monitoring_v1_month on read.dual_monitoring_v1 (fiscal_year, month, project_id);
