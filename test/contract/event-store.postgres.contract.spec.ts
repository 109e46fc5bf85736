import { createPostgresEventStoreForTests } from '../support/postgres-event-store';
import { eventStoreContract } from './event-store.contract';
import { contractEventTypes } from './event-store.contract-events';

eventStoreContract('the event store in PostgreSQL', () => createPostgresEventStoreForTests(contractEventTypes));
