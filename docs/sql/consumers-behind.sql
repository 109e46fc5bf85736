-- GET /health/correct and /metrics: how far each projection and policy is behind the head.
-- Written by `npm run sql:print` as it is really sent: do not edit.

-- == head and checkpoints
select position, encode(hash, 'hex') as hash,
  case when position > 0 then log.instant_text(recorded_at) end as "recordedAt"
from log.head;
select name, version, position, stopped_at as "stoppedAt", stopped_by as "stoppedBy"
from read.checkpoints;
