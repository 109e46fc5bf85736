-- The log in PostgreSQL: one call appends whatever waits, each command with its own outcome.
-- Written by `npm run sql:print` as it is really sent: do not edit.

-- == a stream, before a decision
-- $1 = "project-6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $2 = null
-- $3 = null
select position, stream, revision, type, schema_version, event_id,
  log.instant_text(recorded_at) as recorded_at, metadata, data, encode(hash, 'hex') as hash
from log.events
where stream = $1 and ($2::bigint is null or revision > $2)
order by revision asc
limit $3;

-- == was this command carried out before?
-- $1 = "1b4e28ba-2fa1-5d2b-883f-0016d3cca427"
select position, stream, revision, type, schema_version, event_id,
  log.instant_text(recorded_at) as recorded_at, metadata, data, encode(hash, 'hex') as hash
from log.events
where command_id = $1
order by command_index;

-- == append a batch
-- $1 = ["project-6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"]
-- $2 = ["2"]
-- $3 = [1]
-- $4 = ["c56a4180-65aa-52ec-a945-5fd21dec0538"]
-- $5 = ["1b4e28ba-2fa1-5d2b-883f-0016d3cca427"]
-- $6 = [0]
-- $7 = ["ProjectWithdrawn"]
-- $8 = [1]
-- $9 = ["{\"actor\":\"unit-head.106003\",\"commandId\":\"1b4e28ba-2fa1-5d2b-883f-0016d3cca427\",\"commandIndex\":0,\"correlationId\":\"1b4e28ba-2fa1-5d2b-883f-0016d3cca427\",\"digest\":\"9c2e9c2e9c2e9c2e9c2e9c2e9c2e9c2e9c2e9c2e9c2e9c2e9c2e9c2e9c2e9c2e\",\"org\":\"106003\",\"projectId\":\"6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0\",\"role\":\"UNIT_HEAD\",\"source\":\"api\"}"]
-- $10 = ["{\"projectId\":\"6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0\"}"]
select *
from log.append_batch($1::text[], $2::bigint[], $3::int[], $4::uuid[], $5::uuid[], $6::int[], $7::text[], $8::int[], $9::text[], $10::text[]);

-- == the next page of the log, for a consumer
-- $1 = "128"
-- $2 = 1000
select position, stream, revision, type, schema_version, event_id,
  log.instant_text(recorded_at) as recorded_at, metadata, data, encode(hash, 'hex') as hash
from log.events
where ($1::bigint is null or position > $1)
order by position asc
limit $2;

-- == the head
select position, encode(hash, 'hex') as hash,
  case when position > 0 then log.instant_text(recorded_at) end as "recordedAt"
from log.head;
