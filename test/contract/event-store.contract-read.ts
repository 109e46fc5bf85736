import { canonicalJson } from '../../libs/kernel/canonical-json';
import { businessDate } from '../../libs/kernel/instant';
import { LOG_START, NO_STREAM, type RecordedEvent } from '../../libs/event-store/event-store.port';
import { newCommandId, newStream, note, notes, numbers, textsOf, type MadeStore } from './event-store.contract-events';

const growing = (events: readonly RecordedEvent[]): boolean =>
  events.every(({ position }, n) => n === 0 || position > (events[n - 1]?.position ?? 0n));

export const readContract = (made: () => MadeStore): void => {
  describe('reading', () => {
    it('gives an empty list for a stream and a command that do not exist', async () => {
      const { store } = made();
      expect(await store.readStream(newStream('none'))).toEqual([]);
      expect(await store.readStream(newStream('none'), { direction: 'backwards', limit: 1 })).toEqual([]);
      expect(await store.readCommand(newCommandId())).toEqual([]);
    });

    it('pages through a stream both ways, the boundary left out', async () => {
      const { store } = made();
      const stream = newStream('paged');
      await store.append(stream, NO_STREAM, notes(numbers(10)));
      const page = async (after: bigint | undefined, limit: number, direction: 'forwards' | 'backwards') => {
        const options = { limit, direction, ...(after === undefined ? {} : { after }) };
        return (await store.readStream(stream, options)).map(({ revision }) => Number(revision));
      };
      expect(await page(undefined, 3, 'forwards')).toEqual([0, 1, 2]);
      expect(await page(LOG_START, 3, 'forwards')).toEqual([0, 1, 2]);
      expect(await page(2n, 3, 'forwards')).toEqual([3, 4, 5]);
      expect(await page(7n, 3, 'forwards')).toEqual([8, 9]);
      expect(await page(9n, 3, 'forwards')).toEqual([]);
      expect(await page(90n, 3, 'forwards')).toEqual([]);
      expect(await page(undefined, 4, 'backwards')).toEqual([9, 8, 7, 6]);
      expect(await page(6n, 4, 'backwards')).toEqual([5, 4, 3, 2]);
      expect(await page(2n, 4, 'backwards')).toEqual([1, 0]);
      expect(await page(0n, 4, 'backwards')).toEqual([]);
      expect(await page(undefined, 0, 'forwards')).toEqual([]);
      expect(await store.readStream(stream, { after: 4n })).toHaveLength(5);
    });

    it('REL-R3: gives the log in the order of the appends and pages through it both ways', async () => {
      const { store } = made();
      const { position: base } = await store.head();
      const streams = [newStream('a'), newStream('b'), newStream('c')] as const;
      await store.append(streams[0], NO_STREAM, notes(['0', '1', '2']));
      await store.append(streams[1], NO_STREAM, notes(['3']));
      await store.append(streams[0], 2n, notes(['4', '5']));
      await store.append(streams[2], NO_STREAM, notes(['6']));
      const all = await store.readAll({ after: base });
      expect(textsOf(all)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
      expect(growing(all)).toBe(true);
      const at = (n: number): bigint => all[n]?.position ?? -1n;
      expect(textsOf(await store.readAll({ after: base, limit: 3 }))).toEqual(['0', '1', '2']);
      expect(textsOf(await store.readAll({ after: at(2), limit: 3 }))).toEqual(['3', '4', '5']);
      expect(textsOf(await store.readAll({ after: at(5), limit: 3 }))).toEqual(['6']);
      expect(await store.readAll({ after: at(6), limit: 3 })).toEqual([]);
      const back = { direction: 'backwards' } as const;
      expect(textsOf(await store.readAll({ ...back, limit: 2 }))).toEqual(['6', '5']);
      expect(textsOf(await store.readAll({ ...back, after: at(5), limit: 3 }))).toEqual(['4', '3', '2']);
      expect(textsOf(await store.readAll({ ...back, after: at(2), limit: 2 }))).toEqual(['1', '0']);
      expect(await store.readAll({ ...back, after: LOG_START })).toEqual([]);
      expect(await store.readAll({ after: base, limit: 0 })).toEqual([]);
    });

    it('gives the events of one command in order, wherever they stand', async () => {
      const { store } = made();
      const stream = newStream('of-command');
      const commandId = newCommandId();
      await store.append(stream, NO_STREAM, note('before'));
      const appended = await store.append(stream, 0n, notes(['a', 'b', 'c'], commandId));
      await store.append(stream, 3n, note('after'));
      expect(await store.readCommand(commandId)).toEqual(appended);
    });

    it('names the head: the last position, its instant and its hash', async () => {
      const { store, sharedLog } = made();
      const appended = await store.append(newStream('head'), NO_STREAM, notes(['a', 'b']));
      const head = await store.head();
      const last = sharedLog === true ? (await store.readAll({ direction: 'backwards', limit: 1 }))[0] : appended[1];
      expect(head).toEqual({ position: last?.position, recordedAt: last?.recordedAt, hash: last?.hash });
    });

    it('loses and doubles none of 10,000 events', async () => {
      const { store } = made();
      const { position: base } = await store.head();
      const streams = numbers(20).map(newStream);
      const batches = streams.map((stream) => ({ stream, events: notes(numbers(500)) }));
      await Promise.all(batches.map(({ stream, events }) => store.append(stream, NO_STREAM, events)));
      const read: RecordedEvent[] = [];
      for (let after = base; ; after = read.at(-1)?.position ?? after) {
        const page = await store.readAll({ after });
        expect(page.length).toBeLessThanOrEqual(1_000);
        if (page.length === 0) break;
        read.push(...page);
      }
      expect(growing(read)).toBe(true);
      const ours = read.filter(({ stream }) => streams.includes(stream));
      expect(ours).toHaveLength(10_000);
      expect(new Set(ours.map(({ id }) => id))).toEqual(new Set(batches.flatMap((b) => b.events.map(({ id }) => id))));
      for (const { stream, events } of batches)
        expect((await store.readStream(stream)).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    });
  });

  describe('what is stored', () => {
    it('REL-R22: comes back to the byte, in any script', async () => {
      const { store } = made();
      const stream = newStream('scripts');
      const text = '绩效目标 𠮷𡃁𪚥 👩‍👩‍👧‍👦🇨🇳 e\u0301 é \u0007\u2028 "quoted" \\ end';
      const data = { text, words: 1, 项目: ['𠮷', { '10': 'ten', '9': 'nine', a: null, 'a b': [1.5, -0.25, 1e21] }] };
      await store.append(stream, NO_STREAM, note(text, data));
      const [read] = await store.readStream(stream);
      expect(read?.event.data).toEqual(data);
      expect(canonicalJson(read?.event.data)).toBe(canonicalJson(data));
    });

    it('REL-R22: may be a million characters long', async () => {
      const { store } = made();
      const stream = newStream('large');
      const text = 'x'.repeat(1_000_000);
      const { position: base } = await store.head();
      await store.append(stream, NO_STREAM, note(text));
      const [ofStream] = textsOf(await store.readStream(stream));
      const [ofAll] = textsOf(await store.readAll({ after: base, limit: 1 }));
      expect([ofStream === text, ofAll === text]).toEqual([true, true]); // no diff of a million characters
    });

    it('INV-29: keeps the whole metadata', async () => {
      const { store } = made();
      const stream = newStream('metadata');
      const whole = {
        idempotencyKey: 'key-1',
        assignmentId: 'assignment-7',
        onBehalfOf: 'person-2',
        source: 'console',
        causationId: newCommandId(),
        workflowId: 'quarterly-monitoring/D001/2026-Q1',
        runId: newCommandId(),
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        projectId: 'P-2026-0001',
        effectiveDate: businessDate('2026-03-31'),
      } as const;
      const events = notes(['a', 'b'], newCommandId(), whole);
      await store.append(stream, NO_STREAM, events);
      const read = await store.readStream(stream);
      expect(read.map(({ metadata }) => metadata)).toEqual(events.map(({ metadata }) => metadata));
      expect(read.map(({ id, schemaVersion }) => [id, schemaVersion])).toEqual(events.map(({ id }) => [id, 3]));
    });

    it('REL-R21: never goes back in time along positions', async () => {
      const { store } = made();
      const { position: base } = await store.head();
      for (let wave = 0; wave < 5; wave += 1)
        await Promise.all(numbers(20).map((name) => store.append(newStream(name), NO_STREAM, notes(['a', 'b']))));
      const instants = (await store.readAll({ after: base })).map(({ recordedAt }) => recordedAt);
      expect(instants).toHaveLength(200);
      expect(instants).toEqual([...instants].sort());
      for (const recordedAt of instants) expect(recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });
  });
};
