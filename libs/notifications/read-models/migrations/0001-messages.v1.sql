-- What was a role at a body told? org is '' where it is the body of the project's own line.
create table read.messages_v1 (
  position    bigint not null,
  role        text not null,
  org         text not null,
  project_id  uuid not null,
  deadline_id text,
  kind        text not null,
  title       text not null,
  title_en    text not null,
  text        text not null,
  text_en     text not null,
  sent_at     timestamptz not null,
  primary key (position, role, org)
);
create index messages_v1_holder on read.messages_v1 (role, org, position);
create index messages_v1_project on read.messages_v1 (project_id, role, position) where org = '';

-- Which project is a message about, and whose is it?
create table read.message_projects_v1 (
  project_id      uuid primary key,
  name            text not null,
  unit_code       text not null,
  department_code text not null,
  classified      boolean not null
);
create index message_projects_v1_unit on read.message_projects_v1 (unit_code);
create index message_projects_v1_department on read.message_projects_v1 (department_code);
