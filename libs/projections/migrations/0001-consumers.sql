-- Where each consumer of the log stands. Moved in the same transaction as its rows, only from the expected position.
create table read.checkpoints (
  name       text primary key,
  version    integer not null,
  position   bigint not null,
  moved_at   timestamptz not null default now(),
  stopped_at bigint,
  stopped_by text
);

-- One holder per single-run consumer group; the epoch fences a holder that was paused and came back (reliability.md R31).
create table read.leases (
  name       text primary key,
  holder     text not null,
  epoch      bigint not null,
  expires_at timestamptz not null
);

-- Commands that were refused by a rule, or had nothing to do: their answers are remembered for ever (api.md 1).
create table read.submission_refused (
  command_id uuid primary key,
  digest     text not null,
  status     integer not null,
  answer     jsonb not null,
  actor      text not null,
  route      text not null,
  rules      text[] not null,
  project_id uuid,
  refused_at timestamptz not null default now()
);
create index submission_refused_by_project on read.submission_refused (project_id, refused_at);

-- Which stream a command went to, for stores without an index of commands (KurrentDB).
create table read.command_registry (
  command_id uuid primary key,
  digest     text not null,
  stream     text not null
);
