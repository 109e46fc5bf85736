-- GET /projects/{p}/history: where the events of a project stand; then each stream is read from the log.
-- Written by `npm run sql:print` as it is really sent: do not edit.

-- == first page of places
-- $1 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $2 = "0"
-- $3 = 51
select "stream", revision as "revision", position as "position"
from "read"."project_history_v1"
where "project_id" = $1 and position > $2::bigint
order by "position"
limit $3;

-- == next page of places
-- $1 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $2 = "128"
-- $3 = 51
select "stream", revision as "revision", position as "position"
from "read"."project_history_v1"
where "project_id" = $1 and position > $2::bigint
order by "position"
limit $3;

-- == the events of one stream at those places
-- $1 = "project-6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $2 = "2"
-- $3 = 4
select position, stream, revision, type, schema_version, event_id,
  log.instant_text(recorded_at) as recorded_at, metadata, data, encode(hash, 'hex') as hash
from log.events
where stream = $1 and ($2::bigint is null or revision > $2)
order by revision asc
limit $3;
