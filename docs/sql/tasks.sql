-- GET /me/tasks: what waits for a role at a body, by due date.
-- Written by `npm run sql:print` as it is really sent: do not edit.

-- == first page
-- $1 = "9999-12-31T00:00:00.000Z"
-- $2 = "UNIT_HEAD@106003"
-- $3 = "9999-12-31T00:00:00.000Z"
-- $4 = 51
select "project_id", "kind", "project_name", "deadline_id", "deadline_code", "effect", "escalation_level",
  due_date::text as "due_date", log.instant_text(coalesce(due_instant, $1::timestamptz)) as "sort_at",
  log.instant_text(since) as "since"
from "read"."tasks_v1"
where holders @> array[$2]
order by coalesce(due_instant, $3::timestamptz), "project_id"
limit $4;

-- == next page
-- $1 = "9999-12-31T00:00:00.000Z"
-- $2 = "UNIT_HEAD@106003"
-- $3 = "9999-12-31T00:00:00.000Z"
-- $4 = "2026-10-20T16:00:00.000Z"
-- $5 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $6 = "9999-12-31T00:00:00.000Z"
-- $7 = 51
select "project_id", "kind", "project_name", "deadline_id", "deadline_code", "effect", "escalation_level",
  due_date::text as "due_date", log.instant_text(coalesce(due_instant, $1::timestamptz)) as "sort_at",
  log.instant_text(since) as "since"
from "read"."tasks_v1"
where holders @> array[$2]
  and (coalesce(due_instant, $3::timestamptz), project_id) > ($4::timestamptz, $5::uuid)
order by coalesce(due_instant, $6::timestamptz), "project_id"
limit $7;
