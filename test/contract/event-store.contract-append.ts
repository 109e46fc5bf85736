import { CommandAlreadyRecorded, ConcurrencyConflict, NO_STREAM } from '../../libs/event-store/event-store.port';
import { newCommandId, newStream, note, notes, numbers, textsOf, type MadeStore } from './event-store.contract-events';

const reasonsOf = (outcomes: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  outcomes.flatMap((outcome): unknown[] => (outcome.status === 'rejected' ? [outcome.reason] : []));

export const appendContract = (made: () => MadeStore): void => {
  describe('exact revisions', () => {
    it('REL-R2: creates a stream only where there is none', async () => {
      const { store } = made();
      const stream = newStream('created-once');
      await store.append(stream, NO_STREAM, note('first'));
      const second = store.append(stream, NO_STREAM, note('second'));
      await expect(second).rejects.toBeInstanceOf(ConcurrencyConflict);
      await expect(second).rejects.toMatchObject({ stream, expected: NO_STREAM, actual: 0n });
      expect(textsOf(await store.readStream(stream))).toEqual(['first']);
    });

    it('REL-R2: refuses a revision that the stream has left behind and one that it has not reached', async () => {
      const { store } = made();
      const stream = newStream('both-ways');
      await store.append(stream, NO_STREAM, notes(['0', '1', '2']));
      for (const expected of [0n, 1n, 3n, 17n])
        await expect(store.append(stream, expected, note('never'))).rejects.toMatchObject({
          name: 'ConcurrencyConflict',
          expected,
          actual: 2n,
        });
      const missing = newStream('missing');
      await expect(store.append(missing, 0n, note('never'))).rejects.toMatchObject({ actual: NO_STREAM });
      await store.append(stream, 2n, note('3'));
      expect(textsOf(await store.readStream(stream))).toEqual(['0', '1', '2', '3']);
      expect(await store.readStream(missing)).toEqual([]);
    });

    it('REL-R2: of two writers at one revision exactly one wins', async () => {
      const { store } = made();
      const stream = newStream('two-writers');
      await store.append(stream, NO_STREAM, note('0'));
      const both = await Promise.allSettled(['a', 'b'].map((text) => store.append(stream, 0n, note(text))));
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const [lost] = reasonsOf(both);
      expect(lost).toBeInstanceOf(ConcurrencyConflict);
      expect(await store.readStream(stream)).toHaveLength(2);
    });

    it('REL-R2: of 32 writers to one stream exactly one wins each revision', async () => {
      const { store } = made();
      const stream = newStream('crowded');
      for (let revision = -1n; revision < 5n; revision += 1n) {
        const writers = numbers(32).map((text) => store.append(stream, revision, note(text)));
        const outcomes = await Promise.allSettled(writers);
        const lost = reasonsOf(outcomes);
        expect(lost).toHaveLength(31);
        for (const error of lost) expect(error).toBeInstanceOf(ConcurrencyConflict);
      }
      expect((await store.readStream(stream)).map(({ revision }) => revision)).toEqual([0n, 1n, 2n, 3n, 4n, 5n]);
    });

    it('REL-R2: 32 writers to different streams do not disturb each other', async () => {
      const { store } = made();
      const streams = numbers(32).map(newStream);
      const appended = await Promise.all(
        streams.map((stream) => store.append(stream, NO_STREAM, notes([stream, '2']))),
      );
      expect(new Set(appended.flat().map(({ position }) => position)).size).toBe(64);
      for (const stream of streams) expect(textsOf(await store.readStream(stream))).toEqual([stream, '2']);
    });
  });

  describe('one append', () => {
    it('REL-R3: gives dense revisions and growing positions, and answers what will be read', async () => {
      const { store } = made();
      const stream = newStream('several');
      const before = await store.head();
      const first = await store.append(stream, NO_STREAM, notes(['0', '1', '2']));
      const second = await store.append(stream, 2n, notes(['3', '4']));
      const appended = [...first, ...second];
      expect(appended.map(({ revision }) => revision)).toEqual([0n, 1n, 2n, 3n, 4n]);
      const positions = [before, ...appended].map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort((a, b) => (a < b ? -1 : 1)));
      expect(await store.readStream(stream)).toEqual(appended);
      expect((await store.readAll({ after: before.position })).filter((e) => e.stream === stream)).toEqual(appended);
    });

    it('REL-R3: stores all of its events or none', async () => {
      const { store } = made();
      const stream = newStream('all-or-nothing');
      await store.append(stream, NO_STREAM, note('0'));
      const before = await store.head();
      await expect(store.append(stream, 5n, notes(numbers(5)))).rejects.toBeInstanceOf(ConcurrencyConflict);
      expect(await store.readStream(stream)).toHaveLength(1);
      expect((await store.readAll({ after: before.position })).filter((e) => e.stream === stream)).toEqual([]);
    });

    it('REL-R3: of no events is refused', async () => {
      await expect(made().store.append(newStream('empty'), NO_STREAM, [])).rejects.toThrow('nothing to append');
    });
  });

  describe('a repeated command', () => {
    it('REL-R4: is refused on its own stream, at whatever revision', async () => {
      const { store } = made();
      const stream = newStream('repeated');
      const events = notes(['a', 'b']);
      await store.append(stream, NO_STREAM, events);
      await store.append(stream, 1n, note('c'));
      for (const expected of [NO_STREAM, 0n, 1n, 2n, 9n])
        await expect(store.append(stream, expected, events)).rejects.toBeInstanceOf(CommandAlreadyRecorded);
      expect(textsOf(await store.readStream(stream))).toEqual(['a', 'b', 'c']);
    });

    it('REL-R4: is refused on another stream, whatever it says', async () => {
      const { store } = made();
      const [stream, other] = [newStream('first'), newStream('other')];
      const commandId = newCommandId();
      await store.append(stream, NO_STREAM, notes(['a'], commandId));
      const again = store.append(other, NO_STREAM, notes(['z'], commandId, { digest: 'f'.repeat(64) }));
      await expect(again).rejects.toBeInstanceOf(CommandAlreadyRecorded);
      await expect(again).rejects.toMatchObject({ commandId });
      expect(await store.readStream(other)).toEqual([]);
    });

    it('REL-R4: is refused while the first is still under way', async () => {
      const { store } = made();
      const commandId = newCommandId();
      const streams = numbers(8).map(newStream);
      const before = store.append(newStream('before'), NO_STREAM, note('keeps a queue busy'));
      const outcomes = await Promise.allSettled(
        streams.map((stream) => store.append(stream, NO_STREAM, notes(['a'], commandId))),
      );
      await before;
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await store.readCommand(commandId)).toHaveLength(1);
    });

    it('REL-R4: may come again after a conflict, for then nothing was stored', async () => {
      const { store } = made();
      const [stream, other] = [newStream('lost'), newStream('found')];
      await store.append(stream, NO_STREAM, note('0'));
      const events = notes(['a', 'b']);
      await expect(store.append(stream, NO_STREAM, events)).rejects.toBeInstanceOf(ConcurrencyConflict);
      await store.append(stream, 0n, events);
      const moved = notes(['c']);
      await expect(store.append(stream, 0n, moved)).rejects.toBeInstanceOf(ConcurrencyConflict);
      await store.append(other, NO_STREAM, moved);
      expect(textsOf(await store.readCommand(events[0]?.metadata.commandId ?? ''))).toEqual(['a', 'b']);
      expect(textsOf(await store.readCommand(moved[0]?.metadata.commandId ?? ''))).toEqual(['c']);
    });
  });
};
