import { pageOf, pageRequest } from './keyset-page';
import { ProblemException } from './problem';

const SORTS = { name: 'p.name', code: 'p.code' } as const;
const rows = (n: number): { id: number }[] => Array.from({ length: n }, (_, id) => ({ id }));
const view = { keysOf: ({ id }: { id: number }) => [`n${id}`, id], viewOf: ({ id }: { id: number }) => id };

describe('keyset pages', () => {
  it('has 50 rows by default and maps sort names to constants', () => {
    expect(pageRequest({}, SORTS, 'name')).toMatchObject({
      limit: 50,
      column: 'p.name',
      descending: false,
      after: null,
    });
    expect(pageRequest({ sort: '-code', limit: '7', count: 'true' }, SORTS, 'name')).toMatchObject({
      limit: 7,
      column: 'p.code',
      descending: true,
      count: true,
    });
  });

  it.each(['', 'password', '--name', 'NAME', '__proto__', 'constructor', 'name; drop table'])(
    'refuses sort %p',
    (sort) => {
      expect(() => pageRequest({ sort }, SORTS, 'name')).toThrow(ProblemException);
    },
  );

  it('gives the keys of the last shown row back to the next request', () => {
    const first = pageRequest({ limit: '2' }, SORTS, 'name', { state: 'DRAFT' });
    const page = pageOf(rows(3), first, view);
    expect(page.items).toEqual([0, 1]);
    const next = pageRequest({ cursor: page.nextCursor! }, SORTS, 'name', { state: 'DRAFT' });
    expect(next.after).toEqual(['n1', 1]);
  });

  it('has no next page when no surplus row came', () => {
    const request = pageRequest({ limit: '2' }, SORTS, 'name');
    expect(pageOf(rows(2), request, view).nextCursor).toBeNull();
    expect(pageOf(rows(0), request, { ...view, count: 0 })).toEqual({ items: [], nextCursor: null, count: 0 });
  });

  it('takes a cursor only with the sort and filters for which it was made', () => {
    const { nextCursor } = pageOf(rows(3), pageRequest({ limit: '1' }, SORTS, 'name', { state: 'DRAFT' }), view);
    const cursor = nextCursor!;
    for (const [query, filters] of [
      [{ cursor }, {}],
      [{ cursor }, { state: 'POOLED' }],
      [{ cursor, sort: 'code' }, { state: 'DRAFT' }],
      [{ cursor: cursor.slice(0, -4) }, { state: 'DRAFT' }],
      [{ cursor: 'bnVsbA' }, { state: 'DRAFT' }],
    ] as const)
      expect(() => pageRequest(query, SORTS, 'name', filters)).toThrow(ProblemException);
  });
});
