-- Which projects of a department are there to monitor in a year?
create table read.monitored_projects_v1 (
  project_id      uuid not null,
  fiscal_year     bigint not null,
  unit_code       text not null,
  department_code text not null,
  project_class   text,
  status          text not null,
  allocated_on    date not null,
  approved_amount numeric(18, 2) not null,
  completed_from  text,
  completed_on    date,
  position        bigint not null,
  primary key (project_id, fiscal_year)
);
create index monitored_projects_v1_department on read.monitored_projects_v1 (department_code, fiscal_year, project_id);
create index monitored_projects_v1_year on read.monitored_projects_v1 (fiscal_year, department_code, project_id);
