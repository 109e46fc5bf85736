import { setTimeout as delay } from 'node:timers/promises';
import { MaxAppendSizeExceededError, UnavailableError } from '@kurrent/kurrentdb-client';
import { InMemoryCommandRegistry } from '../../libs/event-store/command-registry.in-memory';
import type { CommandClaim } from '../../libs/event-store/command-registry.port';
import { KurrentDbEventStore } from '../../libs/event-store/event-store.kurrentdb';
import { CommandAlreadyRecorded, NO_STREAM } from '../../libs/event-store/event-store.port';
import { canonicalJson } from '../../libs/kernel/canonical-json';
import { Clock } from '../../libs/kernel/clock';
import { instant, type Instant } from '../../libs/kernel/instant';
import { startKurrentDbDouble, type KurrentDbDouble } from '../support/kurrentdb-double';
import {
  appendSurely,
  contractEventTypes,
  newCommandId,
  newStream,
  note,
  notes,
  startFollowing,
  textsOf,
} from './event-store.contract-events';

class HandClock extends Clock {
  constructor(public at: Instant) {
    super();
  }
  now(): Instant {
    return this.at;
  }
  scale(): number {
    return 0;
  }
}

/** Answers a new claim late, so that whoever asks meanwhile finds a claim without events. */
class LateRegistry extends InMemoryCommandRegistry {
  override async claim(commandId: string, digest: string, stream: string): Promise<'new' | CommandClaim> {
    const answer = await super.claim(commandId, digest, stream);
    if (answer === 'new') await delay(100);
    return answer;
  }
}

const bytesOf = (value: unknown): string => Buffer.from(value as Uint8Array).toString('utf8');

/** What only this adapter has to see to; what every adapter promises stands in the contract. */
describe.each([
  ['call by call', false],
  ['batch append', true],
])('the event store in KurrentDB (%s)', (_, batchAppend) => {
  let double: KurrentDbDouble;
  let clock: HandClock;
  let registry: InMemoryCommandRegistry;
  let stores: KurrentDbEventStore[];

  /** A further process on the same server. */
  const openStore = (at = double.connectionString, of = { clock, commandRegistry: registry }): KurrentDbEventStore => {
    const store = new KurrentDbEventStore({ connectionString: at, eventTypes: contractEventTypes, ...of });
    stores.push(store);
    return store;
  };
  const logged = (stream: string) =>
    double.log.readStream(stream, undefined, { matches: () => true, backwards: false, limit: 100 }) ?? [];

  beforeEach(async () => {
    double = await startKurrentDbDouble({ batchAppend });
    clock = new HandClock(instant('2031-04-15T08:00:00.123Z'));
    registry = new InMemoryCommandRegistry();
    stores = [];
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    await double.close();
  });

  it('REL-R5: a command that was stored but never answered is answered by its repetition', async () => {
    const store = openStore();
    const stream = newStream('unanswered');
    const events = notes(['a', 'b']);
    double.loseNextAnswer();
    await expect(store.append(stream, NO_STREAM, events)).rejects.toBeInstanceOf(UnavailableError);
    expect(logged(stream)).toHaveLength(2);
    await expect(store.append(stream, NO_STREAM, events)).rejects.toBeInstanceOf(CommandAlreadyRecorded);
    expect(textsOf(await store.readCommand(events[0]?.metadata.commandId ?? ''))).toEqual(['a', 'b']);
    expect(logged(stream)).toHaveLength(2);
  });

  it('REL-R4: a claim whose append never happened does not stand in the way of a repetition', async () => {
    const store = openStore();
    const [stream, other] = [newStream('claimed'), newStream('other')];
    await store.append(stream, NO_STREAM, note('of another command'));
    const [again, moved] = [notes(['again']), notes(['moved'])];
    for (const { metadata } of [...again, ...moved]) await registry.claim(metadata.commandId, metadata.digest, stream);
    await store.append(stream, 0n, again);
    await store.append(other, NO_STREAM, moved);
    expect(textsOf(await store.readCommand(again[0]?.metadata.commandId ?? ''))).toEqual(['again']);
    expect(textsOf(await store.readCommand(moved[0]?.metadata.commandId ?? ''))).toEqual(['moved']);
    await expect(store.append(newStream('third'), NO_STREAM, moved)).rejects.toBeInstanceOf(CommandAlreadyRecorded);
  });

  it('REL-R4: the silent success with which the server answers an equal append is told as what it is', async () => {
    const stream = newStream('equal');
    const events = notes(['a', 'b']);
    await openStore().append(stream, NO_STREAM, events);
    const forgetful = openStore(double.connectionString, { clock, commandRegistry: new InMemoryCommandRegistry() });
    await expect(forgetful.append(stream, NO_STREAM, events)).rejects.toBeInstanceOf(CommandAlreadyRecorded);
    expect(logged(stream)).toHaveLength(2);
  });

  it('REL-R4: a claim whose append is still under way in this process counts', async () => {
    const store = openStore(double.connectionString, { clock, commandRegistry: new LateRegistry() });
    const before = store.append(newStream('before'), NO_STREAM, note('lets the next two gather'));
    const events = notes(['a']);
    const streams = [newStream('one'), newStream('two')];
    const outcomes = await Promise.allSettled(streams.map((stream) => store.append(stream, NO_STREAM, events)));
    await before;
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(streams.map((stream) => logged(stream).length)).toEqual([1, 0]);
  });

  it('REL-R2: refuses an append that mixes the events of two commands', async () => {
    const mixed = [...notes(['a']), ...notes(['b'])];
    await expect(openStore().append(newStream('mixed'), NO_STREAM, mixed)).rejects.toThrow('events of one command');
  });

  it('REL-R22: stores the canonical bytes, as JSON that the server can show', async () => {
    const stream = newStream('bytes');
    const data = { text: '绩效 𠮷', words: 2, years: { '10': 1, '9': 2, b: [{ z: 1, '2': 0, a: null }] } };
    const [event] = note('bytes', data);
    await openStore().append(stream, NO_STREAM, event === undefined ? [] : [event]);
    const [stored] = logged(stream);
    expect(stored?.contentType).toBe('application/json');
    expect(bytesOf(stored?.data)).toBe(canonicalJson(data));
    const metadata = JSON.parse(bytesOf(stored?.metadata)) as Record<string, unknown>;
    expect(bytesOf(stored?.metadata)).toBe(canonicalJson(metadata));
    const { appendId, ...known } = metadata;
    expect(known).toEqual({ ...event?.metadata, schemaVersion: 3, recordedAt: '2031-04-15T08:00:00.123Z' });
    expect(appendId).toEqual(expect.any(String));
  });

  it('REL-R21: takes the business instant to the millisecond and never one before the last event of the log', async () => {
    const store = openStore();
    const [first] = await store.append(newStream('now'), NO_STREAM, note('a'));
    expect(first?.recordedAt).toBe('2031-04-15T08:00:00.123Z');
    clock.at = instant('2031-04-15T07:00:00.000Z');
    const [second] = await store.append(newStream('set back'), NO_STREAM, note('b'));
    expect(second?.recordedAt).toBe('2031-04-15T08:00:00.123Z');
    const slow = new HandClock(instant('2031-04-14T00:00:00.000Z'));
    const other = openStore(double.connectionString, { clock: slow, commandRegistry: registry });
    const [third] = await other.append(newStream('another process'), NO_STREAM, note('c'));
    expect(third?.recordedAt).toBe('2031-04-15T08:00:00.123Z');
    expect((await store.head()).recordedAt).toBe('2031-04-15T08:00:00.123Z');
  });

  it('leaves the streams of the server itself out of the log', async () => {
    const store = openStore();
    const stream = newStream('ours');
    expect(await store.head()).toEqual({ position: 0n, recordedAt: null, hash: null });
    const following = startFollowing(store, 0n);
    const empty = new Uint8Array();
    for (const text of ['a', 'b', 'c']) {
      await store.append(stream, BigInt(logged(stream).length) - 1n, note(text));
      const system = { type: '$statsCollected', contentType: 'application/json', data: empty, metadata: empty };
      const revision = BigInt(logged('$stats').length) - 1n;
      double.log.append('$stats', revision, [{ ...system, id: newCommandId() }]);
    }
    expect(textsOf(await store.readAll())).toEqual(['a', 'b', 'c']);
    expect(textsOf(await store.readAll({ limit: 2 }))).toEqual(['a', 'b']);
    expect((await store.head()).position).toBe(logged(stream)[2]?.position);
    expect(textsOf(await following.untilSeen(stream, 3))).toEqual(['a', 'b', 'c']);
    await following.stop();
    expect(following.seen).toHaveLength(3);
  });

  it('REL-R27: stops at an event that this program did not write', async () => {
    const store = openStore();
    await store.append(newStream('ours'), NO_STREAM, note('a'));
    const json = (value: object): Uint8Array => new Uint8Array(Buffer.from(JSON.stringify(value)));
    const foreign = { type: 'Foreign', contentType: 'application/json', data: json({}), metadata: json({}) };
    double.log.append('foreign', -1n, [{ ...foreign, id: newCommandId() }]);
    await expect(store.readAll()).rejects.toThrow('foreign@0 is no event of this program');
    const following = startFollowing(store, 0n);
    await expect(following.untilSeen('foreign', 1)).rejects.toThrow('foreign@0 is no event of this program');
    await expect(following.stop()).rejects.toThrow('foreign@0');
  });

  it('refuses what is too large for the server and stores it when it is made smaller', async () => {
    const store = openStore();
    const stream = newStream('too-large');
    const commandId = newCommandId();
    const tooLarge = store.append(stream, NO_STREAM, notes(['x'.repeat(1_100_000)], commandId));
    await expect(tooLarge).rejects.toBeInstanceOf(MaxAppendSizeExceededError);
    expect(logged(stream)).toEqual([]);
    await store.append(stream, NO_STREAM, notes(['small'], commandId));
    expect(textsOf(await store.readCommand(commandId))).toEqual(['small']);
  });

  it('REL-R11: follows and appends as soon as an absent server is back', async () => {
    await double.close();
    const store = openStore();
    const stream = newStream('absent');
    await expect(store.append(stream, NO_STREAM, note('never'))).rejects.toBeInstanceOf(UnavailableError);
    const following = startFollowing(store, 0n);
    const port = Number(new URL(double.connectionString.replace('kurrentdb:', 'http:')).port);
    double = await startKurrentDbDouble({ port, batchAppend });
    await appendSurely(store, stream, NO_STREAM, note('late'));
    expect(textsOf(await following.untilSeen(stream, 1))).toEqual(['late']);
    await following.stop();
  });

  it('ends the following when the follower fails, even with an error of the client', async () => {
    const store = openStore();
    await store.append(newStream('followed'), NO_STREAM, note('a'));
    const follower = jest.fn(() => Promise.reject(new UnavailableError()));
    const following = store.follow(0n, follower, new AbortController().signal);
    await expect(following).rejects.toBeInstanceOf(UnavailableError);
    expect(follower).toHaveBeenCalledTimes(1);
  });

  it('ends its followings when it is closed', async () => {
    const store = openStore();
    const following = store.follow(0n, () => Promise.resolve(), new AbortController().signal);
    await store.append(newStream('closed'), NO_STREAM, note('a'));
    await store.close();
    await expect(following).resolves.toBeUndefined();
  });
});
