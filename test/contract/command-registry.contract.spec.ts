import { InMemoryCommandRegistry } from '../../libs/event-store/command-registry.in-memory';
import { PostgresCommandRegistry } from '../../libs/event-store/command-registry.postgres';
import { createPostgresEventStoreForTests } from '../support/postgres-event-store';
import { commandRegistryContract } from './command-registry.contract';
import { contractEventTypes } from './event-store.contract-events';

commandRegistryContract('the command registry in memory', () =>
  Promise.resolve({ registry: new InMemoryCommandRegistry(), close: () => Promise.resolve() }),
);

commandRegistryContract('the command registry in PostgreSQL', async () => {
  const { pool, close } = await createPostgresEventStoreForTests(contractEventTypes);
  return { registry: new PostgresCommandRegistry(pool), close };
});
