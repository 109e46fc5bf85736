import { migrate } from '../../libs/database/migrations';
import { ownerPool } from '../../libs/database/pools';

/** Brings the schema up to date as the owner of the database; returns the names of what was carried out. */
export const migrateDatabase = async (databaseUrl: string): Promise<string[]> => {
  const owner = ownerPool(databaseUrl);
  try {
    return await migrate(owner);
  } finally {
    await owner.end();
  }
};

const FREE_LEASES = 'update read.leases set expires_at = clock_timestamp()';

/** Business time goes on from the last recorded event, at the speed it had; a stepping that was killed is over. */
const RESUME_CLOCK = `update log.business_clock set epoch = epoch + 1, settled = true,
  scale = case when scale > 0 then scale else $1 end, anchor_real = clock_timestamp(),
  anchor_business = greatest(anchor_business, (select recorded_at from log.head))`;

/** A log elsewhere does not say here where business time stood: it runs on, and only a killed stepping is ended. */
const FREE_CLOCK = `update log.business_clock set epoch = epoch + 1, settled = true, scale = $1,
  anchor_real = clock_timestamp() where not settled`;

/**
 * For an instance that is alone with its database (the lock of its home says so): a holder of a lease from before is
 * dead, and business time stood still while nothing ran.
 */
export const resumeAlone = async (databaseUrl: string, scale: number, logIsHere: boolean): Promise<void> => {
  const owner = ownerPool(databaseUrl);
  try {
    await owner.query(FREE_LEASES);
    await owner.query(logIsHere ? RESUME_CLOCK : FREE_CLOCK, [scale]);
  } finally {
    await owner.end();
  }
};
