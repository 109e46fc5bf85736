import { LOG_START, NO_STREAM } from '../../libs/event-store/event-store.port';
import {
  appendSurely,
  newStream,
  note,
  notes,
  numbers,
  startFollowing,
  textsOf,
  type MadeStore,
} from './event-store.contract-events';

export const followContract = (made: () => MadeStore): void => {
  describe('following', () => {
    it('gives everything from the start, once and in order', async () => {
      const { store, sharedLog } = made();
      const start = sharedLog === true ? (await store.head()).position : LOG_START;
      const stream = newStream('from-start');
      await store.append(stream, NO_STREAM, notes(numbers(1_500)));
      const following = startFollowing(store, start);
      expect(textsOf(await following.untilSeen(stream, 1_500))).toEqual(numbers(1_500));
      await following.stop();
      const { seen } = following;
      expect(seen.every(({ position }, n) => n === 0 || position > (seen[n - 1]?.position ?? 0n))).toBe(true);
      if (sharedLog !== true) expect(seen[0]).toEqual((await store.readAll({ limit: 1 }))[0]);
    });

    it('gives from the middle what comes after, without the position itself', async () => {
      const { store } = made();
      const stream = newStream('from-middle');
      const appended = await store.append(stream, NO_STREAM, notes(numbers(10)));
      const following = startFollowing(store, appended[3]?.position ?? 0n);
      expect(await following.untilSeen(stream, 6)).toEqual(appended.slice(4));
      await following.stop();
    });

    it('gives what is appended later, from whichever writer', async () => {
      const { store } = made();
      const stream = newStream('later');
      const following = startFollowing(store, (await store.head()).position);
      await store.append(stream, NO_STREAM, note('first'));
      await following.untilSeen(stream, 1);
      await store.append(newStream('another'), NO_STREAM, note('between'));
      await store.append(stream, 0n, notes(['second', 'third']));
      expect(textsOf(await following.untilSeen(stream, 3))).toEqual(['first', 'second', 'third']);
      await following.stop();
      expect(textsOf(following.seen)).toEqual(expect.arrayContaining(['between']));
    });

    it('REL-R11: loses and doubles nothing when connections break', async () => {
      const { store, cutConnections } = made();
      const stream = newStream('cut');
      const following = startFollowing(store, (await store.head()).position);
      let revision = NO_STREAM;
      for (let round = 1; round <= 4; round += 1) {
        await appendSurely(store, stream, revision, notes(numbers(50)));
        revision += 50n;
        await following.untilSeen(stream, 50 * round - 25);
        await cutConnections?.();
      }
      await appendSurely(store, stream, revision, note('last'));
      const followed = await following.untilSeen(stream, 201);
      await following.stop();
      expect(followed.map(({ revision: seen }) => Number(seen))).toEqual([...Array(201).keys()]);
    });

    it('REL-R33: a repeated command after a broken connection stands in the log once', async () => {
      const { store, cutConnections } = made();
      const stream = newStream('unknown-outcome');
      const events = notes(['a', 'b']);
      const append = store.append(stream, NO_STREAM, events).catch(() => undefined);
      await cutConnections?.();
      await append;
      await appendSurely(store, stream, NO_STREAM, events);
      expect(textsOf(await store.readStream(stream))).toEqual(['a', 'b']);
      expect(textsOf(await store.readCommand(events[0]?.metadata.commandId ?? ''))).toEqual(['a', 'b']);
    });

    it('ends with the failure of its follower', async () => {
      const { store } = made();
      const { position } = await store.head();
      await store.append(newStream('poison'), NO_STREAM, note('poison'));
      const follower = (): Promise<void> => Promise.reject(new Error('the follower failed'));
      await expect(store.follow(position, follower, new AbortController().signal)).rejects.toThrow('follower failed');
    });

    it('ends in peace with its signal, given before or while it waits', async () => {
      const { store } = made();
      const follower = jest.fn(() => Promise.resolve());
      await store.follow(LOG_START, follower, AbortSignal.abort());
      const controller = new AbortController();
      const ended = store.follow((await store.head()).position, follower, controller.signal);
      controller.abort();
      await ended;
      expect(follower).not.toHaveBeenCalled();
    });
  });
};
