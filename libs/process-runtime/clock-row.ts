import type { Pool } from 'pg';
import { REAL_TIME, type ClockSetting } from '../kernel/business-clock';
import { instantOfMs, type Instant } from '../kernel/instant';
import { boundedQuery } from './bounded-query';
import type { ClockChange } from './movable-clock.port';

type ClockRow = Readonly<{
  real: Date;
  epoch: bigint | string | null;
  anchor_real: Date | null;
  anchor_business: Date | null;
  scale: number | null;
  settled: boolean | null;
}>;

export type StoredSetting = Readonly<{ setting: ClockSetting; databaseMs: number }>;

const COLUMNS = 'epoch, anchor_real, anchor_business, scale, settled';

const READ = `select clock_timestamp() as real, c.* from (values (1)) as one left join (select ${COLUMNS} from log.business_clock) as c on true`;

/**
 * The moment is read once, for the old line ends where the new one begins; it is the next whole millisecond, so that
 * the new line begins after everything that was recorded on the old one. Without a row business time may begin
 * anywhere that is not before the last recorded event; with one it goes on from where it is, or later.
 */
const SET = `with moment as materialized (
    select date_trunc('milliseconds', clock_timestamp()) + interval '1 ms' as real)
  insert into log.business_clock as c (epoch, anchor_real, anchor_business, scale, settled)
  select 1, real, coalesce($1::timestamptz, real), $2, $3 from moment
    where exists (select 1 from log.business_clock)
      or (coalesce($4::bigint, 0) = 0 and coalesce($1, real) >= (select recorded_at from log.head))
  on conflict (single) do update set epoch = c.epoch + 1, scale = $2, settled = $3,
    anchor_real = excluded.anchor_real,
    anchor_business = coalesce($1,
      date_trunc('milliseconds', c.anchor_business + (excluded.anchor_real - c.anchor_real) * c.scale))
    where ($4::bigint is null or c.epoch = $4)
      and ($1 is null or $1 >= date_trunc('milliseconds', c.anchor_business + (excluded.anchor_real - c.anchor_real) * c.scale))
  returning (select real from moment) as real, ${COLUMNS}`;

const settingOf = (row: ClockRow): ClockSetting => {
  const { epoch, anchor_real, anchor_business, scale, settled } = row;
  if (epoch === null || anchor_real === null || anchor_business === null) return REAL_TIME;
  return {
    epoch: BigInt(epoch),
    anchorReal: instantOfMs(anchor_real.getTime()),
    anchorBusiness: instantOfMs(anchor_business.getTime()),
    scale: scale ?? 1,
    settled: settled ?? true,
  };
};

const storedOf = (row: ClockRow): StoredSetting => ({ setting: settingOf(row), databaseMs: row.real.getTime() });

/** The setting in force; real time when there is no row. */
export const readClock = async (pool: Pool, timeoutMs: number): Promise<StoredSetting> => {
  const { rows } = await boundedQuery<ClockRow>(pool, timeoutMs, READ, []);
  if (rows[0] === undefined) throw new Error('the clock was not read');
  return storedOf(rows[0]);
};

/** Starts the next epoch and notifies every process; null when the condition of the change does not hold. */
export const changeClock = async (pool: Pool, change: ClockChange): Promise<ClockSetting | null> => {
  const values: [Instant | null, number, boolean, bigint | null] = [
    change.at ?? null,
    change.scale,
    change.settled,
    change.since ?? null,
  ];
  const { rows } = await pool.query<ClockRow>(SET, values);
  if (rows[0] === undefined) return null;
  await pool.query(`select pg_notify('business_clock', $1)`, [String(rows[0].epoch)]);
  return settingOf(rows[0]);
};
