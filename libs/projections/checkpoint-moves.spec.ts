import type { Pool } from 'pg';
import { CheckpointMoves } from './checkpoint-moves';
import { StaleConsumer } from './checkpoints';

type Query = Readonly<{ values: readonly [string[], bigint[], bigint[]] }>;

const fence = { lease: 'projector', epoch: 1n };
const at = (name: string, from = 0n) => ({ name, from, to: from + 5n, fence });

/** Rows as the table would keep them; a name in `broken` fails the whole statement. */
const given = (rows: Record<string, bigint>, broken: readonly string[] = []) => {
  const sent: string[][] = [];
  const query = ({ values: [names, froms, tos] }: Query) => {
    sent.push([...names]);
    if (names.some((name) => broken.includes(name))) return Promise.reject(new Error('lock timeout'));
    const moved = names.filter((name, n) => rows[name] === froms[n]);
    for (const name of moved) rows[name] = tos[names.indexOf(name)] ?? 0n;
    return Promise.resolve({ rows: moved.map((name) => ({ name })) });
  };
  return { sent, moves: new CheckpointMoves({ query } as unknown as Pool) };
};

describe('the moves of checkpoints', () => {
  it('that come together are sent as one, those that come meanwhile as the next', async () => {
    const rows = { a: 0n, b: 0n, c: 0n };
    const { sent, moves } = given(rows);
    const together = [moves.move(at('a')), moves.move(at('b'))];
    await Promise.all([...together, together[0]?.then(() => moves.move(at('c')))]);
    expect(sent).toEqual([['a', 'b'], ['c']]);
    expect(rows).toEqual({ a: 5n, b: 5n, c: 5n });
  });

  it('REL-R8: another owner moved one of them: that one is refused, its neighbours are not', async () => {
    const { moves } = given({ a: 0n, b: 7n });
    const [a, b] = await Promise.allSettled([moves.move(at('a')), moves.move(at('b'))]);
    expect(a.status).toBe('fulfilled');
    expect(b).toMatchObject({ status: 'rejected', reason: expect.any(StaleConsumer) });
  });

  it('REL-R12: are tried one by one when the statement fails', async () => {
    const { sent, moves } = given({ a: 0n, b: 0n }, ['b']);
    const [a, b] = await Promise.allSettled([moves.move(at('a')), moves.move(at('b'))]);
    expect([a.status, b.status]).toEqual(['fulfilled', 'rejected']);
    expect(sent).toEqual([['a', 'b'], ['a'], ['b']]);
  });
});
