-- At which places of the log does a project's history stand, whichever streams it runs through?
create table read.project_history_v1 (
  project_id uuid not null,
  position   bigint not null,
  stream     text not null,
  revision   bigint not null,
  type       text not null,
  primary key (project_id, position)
);
