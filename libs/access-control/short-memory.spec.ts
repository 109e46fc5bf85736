import { ShortMemory } from './short-memory';

describe('short memory', () => {
  let now = 0;
  let asked = 0;
  const ask = (): Promise<number> => Promise.resolve((asked += 1));
  beforeEach(() => {
    now = 0;
    asked = 0;
  });

  it('asks again after the time to keep, each question apart', async () => {
    const memory = new ShortMemory<number>(1_000, 10, () => now);
    expect([await memory.get('a', ask), await memory.get('a', ask), await memory.get('b', ask)]).toEqual([1, 1, 2]);
    now = 1_000;
    expect(await memory.get('a', ask)).toBe(3);
  });

  it('keeps no failure', async () => {
    const memory = new ShortMemory<number>(1_000, 10, () => now);
    await expect(memory.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await memory.get('a', ask)).toBe(1);
  });

  it('does not grow without bounds', async () => {
    const memory = new ShortMemory<number>(1_000, 2, () => now);
    for (const key of ['a', 'b', 'c']) await memory.get(key, ask);
    expect(await memory.get('a', ask)).toBe(4);
  });
});
