import { InMemoryEventStore } from '../event-store/event-store.in-memory';
import { EventTypes } from '../event-store/event-types';
import { instant } from '../kernel/instant';
import { FakeClock } from '../../test/support/fake-clock';
import { appendFacts } from '../../test/support/told-events';
import { TailReader } from './tail-reader';

const fact = { type: 'Noted', data: {} };

describe('the one reader of the log', () => {
  it('REL-N20: a subscription that fell silent holds nobody up', async () => {
    const store = new InMemoryEventStore(new EventTypes([]), new FakeClock(instant('2026-09-15T01:00:00Z')));
    const silent = Object.assign(Object.create(store) as InMemoryEventStore, { follow: () => Promise.resolve() });
    const tail = new TailReader(silent);
    const { signal } = new AbortController();
    await tail.run(signal);
    await appendFacts(store, 'stream', fact, fact, fact);
    const seen: bigint[] = [];
    while (seen.length < 3)
      for (const { position } of await tail.next(seen.at(-1) ?? 0n, 2, 300, signal)) seen.push(position);
    expect(seen).toEqual([1n, 2n, 3n]);
  });
});
