-- Everything about one project, as the project's own decider folds it from its stream.
create table read.project_detail_v1 (
  project_id      uuid primary key,
  stream_revision bigint not null,
  position        bigint not null,
  recorded_at     timestamptz not null,
  state           jsonb not null,
  reviews         jsonb not null
);
