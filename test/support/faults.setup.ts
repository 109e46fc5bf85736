import { ensureBuilt } from './compiled-programs';
import setUpPostgres from './postgres.setup';

/** The fault tests run the compiled programs: made once, before any worker begins. */
export default async (): Promise<void> => {
  await ensureBuilt();
  await setUpPostgres();
};
