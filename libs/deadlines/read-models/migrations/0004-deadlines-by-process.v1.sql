-- The first rung of a cohort is asked for at every wake-up of its workflow, however many deadlines it has.
create index deadlines_v1_process_next on read.deadlines_v1 (process, next_at, deadline_id)
  where state = 'OPEN' and next_at is not null;
