import { ConsumerPositions } from './consumer-positions';

describe('the positions of the consumers in this process', () => {
  it('contain a position once all of them have come to it', async () => {
    const positions = new ConsumerPositions();
    positions.reached('a', 7n);
    positions.reached('b', 4n);
    const waiting = positions.until(['a', 'b'], 5n, 60_000);
    positions.reached('a', 8n);
    expect(await positions.until(['a', 'b'], 5n, 0)).toBe(false);
    positions.reached('b', 5n);
    expect(await waiting).toBe(true);
  });

  it('say nothing of a consumer that does not run here', async () => {
    const positions = new ConsumerPositions();
    positions.reached('a', 7n);
    expect(await positions.until(['a', 'elsewhere'], 1n, 0)).toBe(false);
    positions.forget();
    expect([positions.known, await positions.until(['a'], 1n, 0)]).toEqual([false, false]);
  });
});
