-- GET /me/tasks: what waits for a role at a body, by due date.
-- Written by `npm run sql:print` as it is really sent: do not edit.

-- == first page
-- $1 = "9999-12-31T00:00:00.000Z"
-- $2 = "UNIT_HEAD@106003"
-- $3 = "9999-12-31T00:00:00.000Z"
-- $4 = 51
select "t"."task_id", "t"."project_id", "t"."kind", "t"."subject", "t"."detail", "t"."deadline_id",
  "t"."deadline_code", "t"."effect", "t"."escalation_level", coalesce(p.project_name, '') as "project_name",
  t.due_date::text as "due_date", log.instant_text(coalesce(t.due_instant, $1::timestamptz)) as "sort_at",
  log.instant_text(t.since) as "since"
from "read"."tasks_v2" as "t"
left join "read"."tasks_v2" as "p" on p.task_id = t.project_id::text
where t.holders @> array[$2]
order by coalesce(t.due_instant, $3::timestamptz), "t"."task_id"
limit $4;

-- == next page
-- $1 = "9999-12-31T00:00:00.000Z"
-- $2 = "UNIT_HEAD@106003"
-- $3 = "9999-12-31T00:00:00.000Z"
-- $4 = "2026-10-20T16:00:00.000Z"
-- $5 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $6 = "9999-12-31T00:00:00.000Z"
-- $7 = 51
select "t"."task_id", "t"."project_id", "t"."kind", "t"."subject", "t"."detail", "t"."deadline_id",
  "t"."deadline_code", "t"."effect", "t"."escalation_level", coalesce(p.project_name, '') as "project_name",
  t.due_date::text as "due_date", log.instant_text(coalesce(t.due_instant, $1::timestamptz)) as "sort_at",
  log.instant_text(t.since) as "since"
from "read"."tasks_v2" as "t"
left join "read"."tasks_v2" as "p" on p.task_id = t.project_id::text
where t.holders @> array[$2] and (coalesce(t.due_instant, $3::timestamptz), t.task_id) > ($4::timestamptz, $5)
order by coalesce(t.due_instant, $6::timestamptz), "t"."task_id"
limit $7;
