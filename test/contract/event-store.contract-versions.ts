import { NO_STREAM, type EventToAppend } from '../../libs/event-store/event-store.port';
import { newStream, note, startFollowing, type MadeStore } from './event-store.contract-events';

const ofVersion = (schemaVersion: number, data: object): EventToAppend[] =>
  note('versioned', data).map((event) => ({ ...event, schemaVersion }));

export const versionContract = (made: () => MadeStore): void => {
  describe('versions', () => {
    it('REL-R27: lifts old events to the present shape on every way of reading and leaves what is stored', async () => {
      const { store } = made();
      const { position: base } = await store.head();
      const stream = newStream('lifted');
      const first = ofVersion(1, { note: 'three short words' });
      await store.append(stream, NO_STREAM, first);
      await store.append(stream, 0n, ofVersion(2, { text: 'two words' }));
      const expected = [
        { text: 'three short words', words: 3 },
        { text: 'two words', words: 2 },
      ];
      const read = await store.readStream(stream);
      expect(read.map(({ event }) => event.data)).toEqual(expected);
      expect(read.map(({ schemaVersion }) => schemaVersion)).toEqual([1, 2]);
      expect((await store.readAll({ after: base })).map(({ event }) => event.data)).toEqual(expected);
      const [ofCommand] = await store.readCommand(first[0]?.metadata.commandId ?? '');
      expect(ofCommand?.event.data).toEqual(expected[0]);
      const following = startFollowing(store, base);
      const followed = await following.untilSeen(stream, 2);
      await following.stop();
      expect(followed.map(({ event }) => event.data)).toEqual(expected);
    });

    it('REL-R27: hands on an unknown type as it is', async () => {
      const { store } = made();
      const stream = newStream('unknown');
      const data = { anything: ['at', 'all'] };
      await store.append(
        stream,
        NO_STREAM,
        ofVersion(7, data).map((event) => ({ ...event, type: 'ContractUnknown' })),
      );
      const [read] = await store.readStream(stream);
      expect(read?.event).toEqual({ type: 'ContractUnknown', data });
    });

    // The last of all cases: the log cannot be read past this event any more.
    it('REL-R27: a newer version stops the reader', async () => {
      const { store } = made();
      const { position: base } = await store.head();
      const stream = newStream('newer');
      await store.append(stream, NO_STREAM, note('before'));
      const newer = ofVersion(4, { text: 'from the future' });
      await store.append(stream, 0n, newer);
      await expect(store.readStream(stream)).rejects.toThrow('ContractNoted v4 is newer than this program (v3)');
      await expect(store.readAll({ after: base })).rejects.toThrow('newer');
      await expect(store.readCommand(newer[0]?.metadata.commandId ?? '')).rejects.toThrow('newer');
      expect((await store.head()).position).toBeGreaterThan(base);
    });
  });
};
