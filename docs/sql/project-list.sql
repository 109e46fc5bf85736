-- GET /projects: one page by keyset, 50 rows and one that tells whether there are more.
-- Written by `npm run sql:print` as it is really sent: do not edit.

-- == first page, newest first, for a caller who sees: all
-- $1 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  ("created_position")::text as "sort_value"
from "read"."project_list_v2"
where true
order by "created_position" desc, "project_id" desc
limit $1;

-- == first page, newest first, for a caller who sees: department
-- $1 = "106"
-- $2 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  ("created_position")::text as "sort_value"
from "read"."project_list_v2"
where "department_code" = $1
order by "created_position" desc, "project_id" desc
limit $2;

-- == first page, newest first, for a caller who sees: unit
-- $1 = "106003"
-- $2 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  ("created_position")::text as "sort_value"
from "read"."project_list_v2"
where "unit_code" = $1
order by "created_position" desc, "project_id" desc
limit $2;

-- == first page, newest first, for a caller who sees: none
-- $1 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  ("created_position")::text as "sort_value"
from "read"."project_list_v2"
where false
order by "created_position" desc, "project_id" desc
limit $1;

-- == next page by createdAt
-- $1 = "128"
-- $2 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $3 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  ("created_position")::text as "sort_value"
from "read"."project_list_v2"
where true and ("created_position", project_id) > ($1::bigint, $2::uuid)
order by "created_position" asc, "project_id" asc
limit $3;

-- == next page by -createdAt
-- $1 = "128"
-- $2 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $3 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  ("created_position")::text as "sort_value"
from "read"."project_list_v2"
where true and ("created_position", project_id) < ($1::bigint, $2::uuid)
order by "created_position" desc, "project_id" desc
limit $3;

-- == next page by code
-- $1 = "990100106003000000201"
-- $2 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $3 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  (coalesce(code, ''))::text as "sort_value"
from "read"."project_list_v2"
where true and (coalesce(code, ''), project_id) > ($1::text, $2::uuid)
order by coalesce(code, '') asc, "project_id" asc
limit $3;

-- == next page by -code
-- $1 = "990100106003000000201"
-- $2 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $3 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  (coalesce(code, ''))::text as "sort_value"
from "read"."project_list_v2"
where true and (coalesce(code, ''), project_id) < ($1::text, $2::uuid)
order by coalesce(code, '') desc, "project_id" desc
limit $3;

-- == next page by name
-- $1 = "老旧供水管网改造工程（三期）"
-- $2 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $3 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  ("name")::text as "sort_value"
from "read"."project_list_v2"
where true and ("name", project_id) > ($1::text, $2::uuid)
order by "name" asc, "project_id" asc
limit $3;

-- == next page by -name
-- $1 = "老旧供水管网改造工程（三期）"
-- $2 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $3 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  ("name")::text as "sort_value"
from "read"."project_list_v2"
where true and ("name", project_id) < ($1::text, $2::uuid)
order by "name" desc, "project_id" desc
limit $3;

-- == next page by amount
-- $1 = "52000000.00"
-- $2 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $3 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  (coalesce(amount, -1))::text as "sort_value"
from "read"."project_list_v2"
where true and (coalesce(amount, -1), project_id) > ($1::numeric, $2::uuid)
order by coalesce(amount, -1) asc, "project_id" asc
limit $3;

-- == next page by -amount
-- $1 = "52000000.00"
-- $2 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
-- $3 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  (coalesce(amount, -1))::text as "sort_value"
from "read"."project_list_v2"
where true and (coalesce(amount, -1), project_id) < ($1::numeric, $2::uuid)
order by coalesce(amount, -1) desc, "project_id" desc
limit $3;

-- == every filter at once
-- $1 = "DRAFT"
-- $2 = 2027
-- $3 = "106003"
-- $4 = "106"
-- $5 = "LATE_ENTRY"
-- $6 = "%供水%"
-- $7 = "%供水%"
-- $8 = 51
select "project_id", "code", "name", "unit_code", "department_code", "fiscal_year", "state", "flags",
  "project_class", "budget_light", "goal_light", "classified", amount::text as "amount",
  executed_amount::text as "executed_amount", execution_rate::text as "execution_rate",
  ("created_position")::text as "sort_value"
from "read"."project_list_v2"
where true
  and "state" = $1
  and "fiscal_year" = $2
  and "unit_code" = $3
  and "department_code" = $4
  and $5 = any(flags)
  and (name ilike $6 or code ilike $7)
order by "created_position" desc, "project_id" desc
limit $8;

-- == ?count=true
-- $1 = "106"
-- $2 = 2027
-- $3 = 10000
select count(*)::int as "n"
from (
  select "project_id"
  from "read"."project_list_v2"
  where "department_code" = $1 and "fiscal_year" = $2
  limit $3
) as "some";
