-- Everything about one project: its state as its own decider folds it, what its budget index says, and its last lights.
create table read.project_detail_v2 (
  project_id      uuid primary key,
  stream_revision bigint not null,
  position        bigint not null,
  recorded_at     timestamptz not null,
  state           jsonb not null,
  reviews         jsonb not null,
  budget_index    jsonb,
  lights          jsonb
);
