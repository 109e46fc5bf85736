-- The event log. Owned by the migrating role; the application role may read it and call append_batch, nothing else.
create table log.events (
  position       bigint primary key,
  stream         text not null,
  revision       bigint not null,
  type           text not null,
  schema_version integer not null,
  event_id       uuid not null,
  command_id     uuid not null,
  command_index  integer not null,
  recorded_at    timestamptz not null,
  metadata       text not null,
  data           text not null,
  hash           bytea not null,
  constraint events_stream_revision unique (stream, revision),
  constraint events_command unique (command_id, command_index)
);

-- One row: where the chain stands. Locked once per batch, so commit order is position order and no position is missing.
create table log.head (
  single      boolean primary key default true check (single),
  position    bigint not null,
  hash        bytea not null,
  recorded_at timestamptz not null
);
insert into log.head (position, hash, recorded_at)
values (0, decode(repeat('00', 32), 'hex'), '0001-01-01T00:00:00Z');

-- Business time of a development instance (architecture.md 4.10); no row means the wall clock.
create table log.business_clock (
  single          boolean primary key default true check (single),
  epoch           bigint not null,
  anchor_real     timestamptz not null,
  anchor_business timestamptz not null,
  scale           double precision not null check (scale >= 0),
  settled         boolean not null
);

create function log.business_now() returns timestamptz language sql volatile as $$
  select coalesce(
    (select anchor_business + (clock_timestamp() - anchor_real) * scale from log.business_clock),
    clock_timestamp());
$$;

-- A byte string with its length before it, so that no two leaves read alike (reliability.md R22).
create function log.lp(part text) returns bytea language sql immutable strict parallel safe as $$
  select int4send(octet_length(convert_to(part, 'UTF8'))) || convert_to(part, 'UTF8');
$$;

create function log.instant_text(at timestamptz) returns text language sql immutable strict parallel safe as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
$$;

create type log.append_outcome as (
  entry integer, outcome text, actual_revision bigint, event_no integer,
  "position" bigint, revision bigint, recorded_at text, hash text
);

-- Appends a batch of commands, each to its own stream at its own exact revision; one command's conflict leaves the
-- others alone. Arrays are 1-based: entry i owns the events first_event[i] .. first_event[i+1]-1.
create function log.append_batch(
  entry_stream text[], entry_expected bigint[], entry_first integer[],
  event_id uuid[], command_id uuid[], command_index integer[],
  event_type text[], schema_version integer[], metadata text[], data text[]
) returns setof log.append_outcome language plpgsql security definer set search_path = log, pg_catalog as $$
declare
  head       log.head%rowtype;
  moment     timestamptz;
  moment_tx  text;
  actual     bigint;
  total      integer := cardinality(event_id);
  last_event integer;
  new_pos    bigint[]  := array_fill(null::bigint, array[total]);
  new_rev    bigint[]  := array_fill(null::bigint, array[total]);
  new_stream text[]    := array_fill(null::text, array[total]);
  new_hash   bytea[]   := array_fill(null::bytea, array[total]);
  answer     log.append_outcome;
begin
  select * into strict head from log.head for update;
  moment := greatest(head.recorded_at, date_trunc('milliseconds', log.business_now()));
  moment_tx := log.instant_text(moment);
  for i in 1 .. cardinality(entry_stream) loop
    answer := row(i, null, null, null, null, null, null, null);
    if exists (select 1 from log.events e where e.command_id = append_batch.command_id[entry_first[i]]) then
      answer.outcome := 'repeated';
      return next answer;
      continue;
    end if;
    select coalesce((select e.revision from log.events e where e.stream = entry_stream[i]
                     order by e.revision desc limit 1), -1) into actual;
    if actual <> entry_expected[i] then
      answer.outcome := 'conflict';
      answer.actual_revision := actual;
      return next answer;
      continue;
    end if;
    last_event := coalesce(entry_first[i + 1], total + 1) - 1;
    for n in entry_first[i] .. last_event loop
      head.position := head.position + 1;
      actual := actual + 1;
      head.hash := sha256('\x02'::bytea || head.hash || sha256('\x00'::bytea
        || log.lp('wenxiao-1') || log.lp(head.position::text) || log.lp(entry_stream[i]) || log.lp(actual::text)
        || log.lp(event_type[n]) || log.lp(schema_version[n]::text) || log.lp(event_id[n]::text)
        || log.lp(moment_tx) || log.lp(metadata[n]) || log.lp(data[n])));
      new_pos[n] := head.position;
      new_rev[n] := actual;
      new_stream[n] := entry_stream[i];
      new_hash[n] := head.hash;
      answer := row(i, 'appended', actual, n, head.position, actual, moment_tx, encode(head.hash, 'hex'));
      return next answer;
    end loop;
  end loop;
  insert into log.events
    select u.p, u.s, u.r, u.t, u.v, u.e, u.c, u.x, moment, u.m, u.d, u.h
    from unnest(new_pos, new_stream, new_rev, event_type, schema_version, append_batch.event_id,
                append_batch.command_id, append_batch.command_index, append_batch.metadata, append_batch.data, new_hash)
      as u(p, s, r, t, v, e, c, x, m, d, h)
    where u.p is not null;
  if found then
    update log.head h set position = head.position, hash = head.hash, recorded_at = moment;
    perform pg_notify('log_appended', head.position::text);
  end if;
end $$;

create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the event log is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger events_append_only before update or delete on log.events
  for each row execute function log.refuse_change();
create trigger events_no_truncate before truncate on log.events
  for each statement execute function log.refuse_change();
create trigger head_no_delete before delete on log.head for each row execute function log.refuse_change();
create trigger head_no_truncate before truncate on log.head for each statement execute function log.refuse_change();

revoke all on all tables in schema log from public;
revoke all on function log.append_batch from public;
grant select on log.events, log.head, log.business_clock to wenxiao_app;
grant insert, update on log.business_clock to wenxiao_app;
grant execute on function log.append_batch to wenxiao_app;
