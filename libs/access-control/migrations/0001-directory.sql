-- The bodies of the jurisdiction (GET /organisations).
create table read.organisations (
  code        text primary key,
  name        text not null,
  kind        text not null check (kind in ('DEPARTMENT', 'UNIT', 'FINANCE', 'AUDIT', 'AGENCY')),
  parent_code text references read.organisations
);

-- Names of persons stand here and nowhere else; a name can be blanked, a person never deleted (INV-37).
create table vault.people (
  person_id    text primary key,
  display_name text,
  disabled     boolean not null default false
);
revoke delete on vault.people from wenxiao_app;
