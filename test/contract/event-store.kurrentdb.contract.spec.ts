import { InMemoryCommandRegistry } from '../../libs/event-store/command-registry.in-memory';
import { KurrentDbEventStore } from '../../libs/event-store/event-store.kurrentdb';
import { startKurrentDbDouble } from '../support/kurrentdb-double';
import { eventStoreContract } from './event-store.contract';
import { contractEventTypes, WallClock, type MadeStore } from './event-store.contract-events';

const storeAt = (connectionString: string): KurrentDbEventStore =>
  new KurrentDbEventStore({
    connectionString,
    commandRegistry: new InMemoryCommandRegistry(),
    eventTypes: contractEventTypes,
    clock: new WallClock(),
  });

const onDouble = async (batchAppend: boolean): Promise<MadeStore> => {
  const { connectionString, cutConnections, close } = await startKurrentDbDouble({ batchAppend });
  const store = storeAt(connectionString);
  return { store, cutConnections, close: () => store.close().then(close) };
};

// The client appends in one of two ways, by what the server announces; every real server announces the second.
eventStoreContract('the event store in KurrentDB (double, call by call)', () => onDouble(false));
eventStoreContract('the event store in KurrentDB (double, batch append)', () => onDouble(true));

const realServer = process.env['KURRENTDB_URL'];
if (realServer !== undefined)
  eventStoreContract('the event store in KurrentDB (real server)', () => {
    const store = storeAt(realServer);
    return Promise.resolve({ store, sharedLog: true, close: () => store.close() });
  });
