-- What drives the deadlines: the workflow asks for its next rung, the sweeper for everything that is due.
-- Written by `npm run sql:print` as it is really sent: do not edit.

-- == the next rung of a process
-- $1 = "OPEN"
-- $2 = "project-approval/6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0/1"
-- $3 = "2026-10-16T02:00:00.000Z"
-- $4 = 200
select "deadline_id", "process", "project_id", "deadline", log.instant_text(next_at) as "next_at"
from "read"."deadlines_v1"
where "state" = $1 and "next_at" is not null and "process" = $2 and next_at <= $3
order by "next_at", "deadline_id"
limit $4;
-- $1 = "OPEN"
-- $2 = "project-approval/6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0/1"
-- $3 = "2026-10-16T02:00:00.000Z"
-- $4 = 1
select "deadline_id", "process", "project_id", "deadline", log.instant_text(next_at) as "next_at"
from "read"."deadlines_v1"
where "state" = $1 and "next_at" is not null and "process" = $2 and next_at > $3
order by "next_at"
limit $4;

-- == due by an instant, of all processes
-- $1 = "OPEN"
-- $2 = "2026-10-16T02:00:00.000Z"
-- $3 = 500
select "deadline_id", "process", "project_id", "deadline", log.instant_text(next_at) as "next_at"
from "read"."deadlines_v1"
where "state" = $1 and "next_at" is not null and next_at <= $2
order by "next_at", "deadline_id"
limit $3;

-- == the page after
-- $1 = "OPEN"
-- $2 = "2026-10-16T02:00:00.000Z"
-- $3 = "2026-10-16T02:00:00.000Z"
-- $4 = "D02-1-6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $5 = 500
select "deadline_id", "process", "project_id", "deadline", log.instant_text(next_at) as "next_at"
from "read"."deadlines_v1"
where "state" = $1
  and "next_at" is not null
  and next_at <= $2
  and (next_at, deadline_id) > ($3::timestamptz, $4)
order by "next_at", "deadline_id"
limit $5;

-- == due by an instant, of one process
-- $1 = "OPEN"
-- $2 = "2026-10-16T02:00:00.000Z"
-- $3 = "project-approval/6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0/1"
-- $4 = 500
select "deadline_id", "process", "project_id", "deadline", log.instant_text(next_at) as "next_at"
from "read"."deadlines_v1"
where "state" = $1 and "next_at" is not null and next_at <= $2 and "process" = $3
order by "next_at", "deadline_id"
limit $4;

-- == processes with an open deadline
-- $1 = "OPEN"
-- $2 = 500
select distinct process collate "C" as "process"
from "read"."deadlines_v1"
where "state" = $1
order by process collate "C"
limit $2;

-- == the next instant at which anything is due
-- $1 = "OPEN"
-- $2 = "2026-10-16T02:00:00.000Z"
select log.instant_text(min(next_at)) as "next"
from "read"."deadlines_v1"
where "state" = $1 and next_at > $2;
