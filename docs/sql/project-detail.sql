-- GET /projects/{p}: the folded state; what the caller may see is compared with it (INV-36).
-- Written by `npm run sql:print` as it is really sent: do not edit.

-- == one project
-- $1 = "6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0"
select "state", "reviews", "budget_index", "lights", stream_revision as "revision", position as "position"
from "read"."project_detail_v2"
where "project_id" = $1;
