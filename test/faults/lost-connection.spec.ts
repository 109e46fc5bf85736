import { applicationPool, ownerPool } from '../../libs/database/pools';
import { inTransaction } from '../../libs/projections/transaction';
import { migratedTestDatabase, type TestDatabase } from '../support/postgres-event-store';

let database: TestDatabase;
beforeAll(async () => {
  database = await migratedTestDatabase();
});
afterAll(() => database.drop());

describe.each([
  ['application', applicationPool],
  ['owner', ownerPool],
])('the pool of the %s', (_, makePool) => {
  it('REL-R33: a connection lost between two queries of a transaction fails the transaction, not the process', async () => {
    const pool = makePool(database.url);
    const killer = ownerPool(database.url);
    try {
      const lost = inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
        const end = new Promise((resolve) => client.once('end', resolve));
        await killer.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
        await end; // an error that nobody listens to has ended the process by now
        await client.query('select 1');
      });
      await expect(lost).rejects.toThrow();
      expect((await pool.query<{ n: number }>('select 1 as n')).rows).toEqual([{ n: 1 }]);
    } finally {
      await Promise.all([pool.end(), killer.end()]);
    }
  });
});
