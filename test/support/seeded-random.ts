/** The seed of this run: a new one each time, or the one that WENXIAO_TEST_SEED repeats; printed, so that it can be. */
export const seedOfRun = (name: string): number => {
  const given = Number(process.env['WENXIAO_TEST_SEED'] ?? Number.NaN);
  const seed = Number.isInteger(given) ? given : Date.now() % 1_000_000_007;
  process.stderr.write(`${name}: WENXIAO_TEST_SEED=${seed}\n`);
  return seed;
};

export type SeededRandom = Readonly<{
  /** A whole number from `least` to `most`, both included. */
  whole: (least: number, most: number) => number;
  oneOf: <T>(items: readonly T[]) => T;
  shuffled: <T>(items: readonly T[]) => T[];
}>;

/** mulberry32: the same numbers for the same seed on every machine. */
export const seededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const oneOf = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)] as T;
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => [next(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  return { whole, oneOf, shuffled };
};
