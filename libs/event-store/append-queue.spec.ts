import { AppendQueue } from './append-queue';
import { StoreOverloaded } from './event-store.port';

/** Holds every batch until it is let go. */
const held = () => {
  const batches: string[][] = [];
  const releases: (() => void)[] = [];
  const send = async (entries: readonly string[]): Promise<string[]> => {
    batches.push([...entries]);
    await new Promise<void>((resolve) => releases.push(resolve));
    if (entries.includes('poison')) throw new Error('poisoned');
    return entries.map((entry) => `${entry} done`);
  };
  const release = async (): Promise<void> => {
    releases.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { batches, send, release };
};

it('sends at once when idle, and gathers what comes meanwhile into one batch', async () => {
  const { batches, send, release } = held();
  const queue = new AppendQueue(send);
  const all = ['a', 'b', 'c'].map((entry) => queue.push(`stream-${entry}`, entry));
  expect(batches).toEqual([['a']]);
  await release();
  expect(batches).toEqual([['a'], ['b', 'c']]);
  await release();
  expect(await Promise.all(all)).toEqual(['a done', 'b done', 'c done']);
});

it('never puts two entries of one stream into a batch, and keeps their order', async () => {
  const { batches, send, release } = held();
  const queue = new AppendQueue(send);
  const all = [queue.push('x', 'first'), queue.push('s', '1'), queue.push('s', '2'), queue.push('t', '3')];
  await release();
  expect(batches[1]).toEqual(['1', '3']);
  await release();
  expect(batches[2]).toEqual(['2']);
  await release();
  await Promise.all(all);
});

it('a poisoned entry fails alone: its batch is sent again one by one', async () => {
  const { batches, send, release } = held();
  const queue = new AppendQueue(send);
  const first = queue.push('x', 'first');
  const poisoned = queue.push('p', 'poison');
  const neighbour = queue.push('n', 'neighbour');
  const failure = expect(poisoned).rejects.toThrow('poisoned');
  for (let n = 0; n < 4; n += 1) await release();
  await failure;
  expect([await first, await neighbour]).toEqual(['first done', 'neighbour done']);
  expect(batches).toEqual([['first'], ['poison', 'neighbour'], ['poison'], ['neighbour']]);
});

it('REL-R30: refuses before any effect when it is full', async () => {
  const { send, release } = held();
  const queue = new AppendQueue(send, 2);
  const taken = [queue.push('a', 'a'), queue.push('b', 'b'), queue.push('c', 'c')];
  await expect(queue.push('d', 'd')).rejects.toThrow(StoreOverloaded);
  await release();
  await release();
  await Promise.all(taken);
});
