-- GET /me/messages: what was told to a role at a body, and to the bodies of its projects.
-- Written by `npm run sql:print` as it is really sent: do not edit.

-- == first page of a role in finance
-- $1 = "FIN_PERF"
-- $2 = "F"
-- $3 = 51
-- $4 = 51
select *
from (
  select *
  from (
    select "m"."project_id", "m"."deadline_id", "m"."kind", "m"."title", "m"."title_en", "m"."text",
      "m"."text_en", "p"."name" as "project_name", m.position::text as "position",
      log.instant_text(m.sent_at) as "sent_at", m.position as "sort_position"
    from "read"."messages_v1" as "m"
    left join "read"."message_projects_v1" as "p" on "p"."project_id" = "m"."project_id"
    where "m"."role" = $1 and "m"."org" = $2
    order by "m"."position" desc
    limit $3
  ) as "to_the_body"
) as "told"
order by "sort_position" desc
limit $4;

-- == first page of a role in a unit
-- $1 = "UNIT_HEAD"
-- $2 = "106003"
-- $3 = 51
-- $4 = "UNIT_HEAD"
-- $5 = ""
-- $6 = 51
-- $7 = "106003"
-- $8 = 51
select *
from (
  select *
  from (
    select "m"."project_id", "m"."deadline_id", "m"."kind", "m"."title", "m"."title_en", "m"."text",
      "m"."text_en", "p"."name" as "project_name", m.position::text as "position",
      log.instant_text(m.sent_at) as "sent_at", m.position as "sort_position"
    from "read"."messages_v1" as "m"
    left join "read"."message_projects_v1" as "p" on "p"."project_id" = "m"."project_id"
    where "m"."role" = $1 and "m"."org" = $2
    order by "m"."position" desc
    limit $3
  ) as "to_the_body"
  union all
  select *
  from (
    select "m"."project_id", "m"."deadline_id", "m"."kind", "m"."title", "m"."title_en", "m"."text",
      "m"."text_en", "p"."name" as "project_name", m.position::text as "position",
      log.instant_text(m.sent_at) as "sent_at", m.position as "sort_position"
    from "read"."message_projects_v1" as "p"
    inner join lateral (
      select "each".*
      from "read"."messages_v1" as "each"
      where "each"."project_id" = "p"."project_id" and "each"."role" = $4 and "each"."org" = $5
      order by "each"."position" desc
      limit $6
    ) as "m" on true
    where "p"."unit_code" = $7
  ) as "to_projects"
) as "told"
order by "sort_position" desc
limit $8;

-- == next page of a role in a unit
-- $1 = "UNIT_HEAD"
-- $2 = "106003"
-- $3 = "128"
-- $4 = 51
-- $5 = "UNIT_HEAD"
-- $6 = ""
-- $7 = "128"
-- $8 = 51
-- $9 = "106003"
-- $10 = 51
select *
from (
  select *
  from (
    select "m"."project_id", "m"."deadline_id", "m"."kind", "m"."title", "m"."title_en", "m"."text",
      "m"."text_en", "p"."name" as "project_name", m.position::text as "position",
      log.instant_text(m.sent_at) as "sent_at", m.position as "sort_position"
    from "read"."messages_v1" as "m"
    left join "read"."message_projects_v1" as "p" on "p"."project_id" = "m"."project_id"
    where "m"."role" = $1 and "m"."org" = $2 and m.position < $3::bigint
    order by "m"."position" desc
    limit $4
  ) as "to_the_body"
  union all
  select *
  from (
    select "m"."project_id", "m"."deadline_id", "m"."kind", "m"."title", "m"."title_en", "m"."text",
      "m"."text_en", "p"."name" as "project_name", m.position::text as "position",
      log.instant_text(m.sent_at) as "sent_at", m.position as "sort_position"
    from "read"."message_projects_v1" as "p"
    inner join lateral (
      select "each".*
      from "read"."messages_v1" as "each"
      where "each"."project_id" = "p"."project_id"
        and "each"."role" = $5
        and "each"."org" = $6
        and each.position < $7::bigint
      order by "each"."position" desc
      limit $8
    ) as "m" on true
    where "p"."unit_code" = $9
  ) as "to_projects"
) as "told"
order by "sort_position" desc
limit $10;

-- == ?count=true
-- $1 = "UNIT_HEAD"
-- $2 = "106003"
-- $3 = 10000
-- $4 = "UNIT_HEAD"
-- $5 = ""
-- $6 = 10000
-- $7 = "106003"
-- $8 = 10000
select count(*)::int as "n"
from (
  select *
  from (
    select *
    from (
      select "m"."project_id", "m"."deadline_id", "m"."kind", "m"."title", "m"."title_en", "m"."text",
        "m"."text_en", "p"."name" as "project_name", m.position::text as "position",
        log.instant_text(m.sent_at) as "sent_at", m.position as "sort_position"
      from "read"."messages_v1" as "m"
      left join "read"."message_projects_v1" as "p" on "p"."project_id" = "m"."project_id"
      where "m"."role" = $1 and "m"."org" = $2
      order by "m"."position" desc
      limit $3
    ) as "to_the_body"
    union all
    select *
    from (
      select "m"."project_id", "m"."deadline_id", "m"."kind", "m"."title", "m"."title_en", "m"."text",
        "m"."text_en", "p"."name" as "project_name", m.position::text as "position",
        log.instant_text(m.sent_at) as "sent_at", m.position as "sort_position"
      from "read"."message_projects_v1" as "p"
      inner join lateral (
        select "each".*
        from "read"."messages_v1" as "each"
        where "each"."project_id" = "p"."project_id" and "each"."role" = $4 and "each"."org" = $5
        order by "each"."position" desc
        limit $6
      ) as "m" on true
      where "p"."unit_code" = $7
    ) as "to_projects"
  ) as "told"
  order by "sort_position" desc
  limit $8
) as "some";
