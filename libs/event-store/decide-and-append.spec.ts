import type { CommandContext } from '../kernel/command-context';
import type { Decider, Fact } from '../kernel/decider';
import { instant } from '../kernel/instant';
import { FakeClock } from '../../test/support/fake-clock';
import { DecideAndAppend, IdempotencyKeyReused } from './decide-and-append';
import { InMemoryEventStore } from './event-store.in-memory';
import { ConcurrencyConflict, type EventToAppend, type RecordedEvent } from './event-store.port';
import { EventTypes } from './event-types';
import { LogIncarnation, logEvents } from './log-incarnation';
import { derivedId } from './uuid-v5';

type Counted = Fact<'Counted', { by: number }>;
type Count = Readonly<{ by: number; atMost?: number }>;

const counter: Decider<number, Count, Counted> = {
  initialState: 0,
  decide: (state, { by, atMost = Infinity }) =>
    by === 0 || state + by > atMost ? [] : [{ type: 'Counted', data: { by } }],
  evolve: (state, { data }) => state + data.by,
};

const types = new EventTypes([
  logEvents,
  [{ type: 'Counted', label: '计数', meaning: 'It was counted.', stream: 'counter' }],
]);

const context = (key: string, more: Partial<CommandContext> = {}): CommandContext => ({
  commandId: derivedId(key),
  digest: 'd',
  actor: 'a',
  role: 'SYSTEM',
  org: 'F',
  source: 'policy',
  correlationId: 'c',
  ...more,
});

class Interrupted extends InMemoryEventStore {
  /** How many times somebody else is faster. */
  rivals = 0;
  private told = 0;

  override append(stream: string, expected: bigint, events: readonly EventToAppend[]) {
    if (this.rivals === 0 || stream !== 'counter') return super.append(stream, expected, events);
    this.rivals -= 1;
    this.told += 1;
    const rival = events.map((event) => ({
      ...event,
      metadata: { ...event.metadata, commandId: derivedId('rival', this.told) },
    }));
    return super.append(stream, expected, rival).then(() => super.append(stream, expected, events));
  }
}

let store: Interrupted;
let decideAndAppend: DecideAndAppend;
beforeEach(() => {
  store = new Interrupted(types, new FakeClock(instant('2026-09-15T09:00:00+08:00')));
  decideAndAppend = new DecideAndAppend(store, types, new LogIncarnation(store));
});

const count = (key: string, command: Count, more: Partial<CommandContext> = {}) =>
  decideAndAppend.run('counter', counter, () => command, context(key, more), { projectId: 'p-1' });

it('appends what was decided, with the whole context in the metadata and no If-Match', async () => {
  const receipt = await count('k', { by: 2 }, { expectedRevision: -1n });
  expect(receipt).toMatchObject({ outcome: 'applied', revision: 0n, events: [{ event: { type: 'Counted' } }] });
  const [event] = await store.readStream('counter');
  expect(event?.metadata).toEqual({
    ...context('k'),
    projectId: 'p-1',
    commandIndex: 0,
  });
});

it('REL-R5: answers a repeat from the stored events, also when If-Match is stale by then', async () => {
  const first = await count('k', { by: 2 }, { expectedRevision: -1n });
  await count('other', { by: 1 });
  const again = await count('k', { by: 2 }, { expectedRevision: -1n });
  expect(again).toEqual({ ...first, outcome: 'alreadyApplied' });
  expect(await store.readStream('counter')).toHaveLength(2);
});

it('REL-R4: refuses the same command id with another content, on whatever stream', async () => {
  await count('k', { by: 2 });
  await expect(count('k', { by: 2 }, { digest: 'other' })).rejects.toThrow(IdempotencyKeyReused);
  const elsewhere = decideAndAppend.run('another', counter, () => ({ by: 1 }), context('k', { digest: 'other' }));
  await expect(elsewhere).rejects.toThrow(IdempotencyKeyReused);
  expect(await store.readStream('another')).toEqual([]);
});

it('says so when nothing is to do, and stores nothing', async () => {
  expect(await count('k', { by: 0 })).toMatchObject({ outcome: 'nothingToDo', revision: -1n, events: [] });
  expect(await store.readStream('counter')).toEqual([]);
});

it('refuses a stale If-Match without deciding', async () => {
  await count('k', { by: 1 });
  await expect(count('l', { by: 1 }, { expectedRevision: 7n })).rejects.toThrow(ConcurrencyConflict);
});

it('REL-R2: decides again on the new state when somebody was faster, at most three times', async () => {
  store.rivals = 3;
  expect(await count('k', { by: 1 })).toMatchObject({ outcome: 'applied', revision: 3n });
  store.rivals = 4;
  await expect(count('l', { by: 1 })).rejects.toThrow(ConcurrencyConflict);
});

it('REL-R2: what was right before may be nothing to do on the new state', async () => {
  store.rivals = 1;
  expect(await count('k', { by: 1, atMost: 1 })).toMatchObject({ outcome: 'nothingToDo' });
});

it('does not repeat blindly when the caller sent If-Match', async () => {
  store.rivals = 1;
  await expect(count('k', { by: 1 }, { expectedRevision: -1n })).rejects.toThrow(ConcurrencyConflict);
});

const countFrom = (key: string, known: readonly RecordedEvent<Counted>[]) =>
  decideAndAppend.run('counter', counter, (state) => ({ by: 1, atMost: state + 1 }), context(key), {}, known);

it('decides on what its caller has just read, without reading it again', async () => {
  await count('k', { by: 2 });
  const known = await store.readStream<Counted>('counter');
  const read = jest.spyOn(store, 'readStream');
  expect(await countFrom('l', known)).toMatchObject({ outcome: 'applied', revision: 1n });
  expect(read.mock.calls.filter(([stream]) => stream === 'counter')).toEqual([]);
});

it('REL-R2: reads for itself when what its caller read has moved since', async () => {
  expect(await countFrom('k', [])).toMatchObject({ outcome: 'applied', revision: 0n });
  expect(await countFrom('l', [])).toMatchObject({ outcome: 'applied', revision: 1n });
  expect(await countFrom('l', [])).toMatchObject({ outcome: 'alreadyApplied', revision: 1n });
});
