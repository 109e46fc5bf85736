import { InMemoryEventStore } from '../../libs/event-store/event-store.in-memory';
import { eventStoreContract } from './event-store.contract';
import { contractEventTypes, WallClock } from './event-store.contract-events';

eventStoreContract('the event store in memory', () => {
  const store = new InMemoryEventStore(contractEventTypes, new WallClock());
  return Promise.resolve({ store, close: () => Promise.resolve() });
});
