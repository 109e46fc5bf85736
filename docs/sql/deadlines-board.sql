-- GET /deadlines and GET /deadlines/{d}: by due instant, the earliest first.
-- Written by `npm run sql:print` as it is really sent: do not edit.

-- == no filter
-- $1 = 51
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where true
order by "due_instant" asc, "deadline_id" asc
limit $1;

-- == state=open
-- $1 = "OPEN"
-- $2 = 51
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where true and "state" = $1
order by "due_instant" asc, "deadline_id" asc
limit $2;

-- == overdue=true
-- $1 = "2026-10-16T02:00:00.000Z"
-- $2 = 51
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where true and state in ('OPEN', 'PAUSED') and due_instant <= $1
order by "due_instant" asc, "deadline_id" asc
limit $2;

-- == overdue=false
-- $1 = "2026-10-16T02:00:00.000Z"
-- $2 = 51
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where true and due_instant > $1
order by "due_instant" asc, "deadline_id" asc
limit $2;

-- == code, owner and org
-- $1 = "D02"
-- $2 = "DEPT_REVIEWER"
-- $3 = "106"
-- $4 = 51
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where true and "code" = $1 and "owner_role" = $2 and "owner_org" = $3
order by "due_instant" asc, "deadline_id" asc
limit $4;

-- == project, due before a day
-- $1 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $2 = "2026-11-01"
-- $3 = 51
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where true and "project_id" = $1 and due_date < $2::date
order by "due_instant" asc, "deadline_id" asc
limit $3;

-- == next page
-- $1 = "2026-10-20T16:00:00.000Z"
-- $2 = "D02-1-6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $3 = 51
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where true and (due_instant, deadline_id) > ($1::timestamptz, $2)
order by "due_instant" asc, "deadline_id" asc
limit $3;

-- == next page, the latest first
-- $1 = "2026-10-20T16:00:00.000Z"
-- $2 = "D02-1-6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $3 = 51
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where true and (due_instant, deadline_id) < ($1::timestamptz, $2)
order by "due_instant" desc, "deadline_id" desc
limit $3;

-- == for a department
-- $1 = "106"
-- $2 = 51
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where "department_code" = $1
order by "due_instant" asc, "deadline_id" asc
limit $2;

-- == for a unit
-- $1 = "106003"
-- $2 = 51
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where "unit_code" = $1
order by "due_instant" asc, "deadline_id" asc
limit $2;

-- == ?count=true
-- $1 = "OPEN"
-- $2 = 10000
select count(*)::int as "n"
from (
  select "deadline_id"
  from "read"."deadlines_v1"
  where true and "state" = $1
  limit $2
) as "some";

-- == one deadline
-- $1 = "D02-1-6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where "deadline_id" = $1;

-- == open deadlines on the page of a project
-- $1 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $2 = "OPEN"
-- $3 = "PAUSED"
select "deadline_id", "deadline", stream_revision as "revision"
from "read"."deadlines_v1"
where "project_id" = $1 and "state" in ($2, $3)
order by "due_instant";
