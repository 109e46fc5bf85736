import { NO_OFFSET, offsetAfter } from './database-time';

describe('the offset of the database clock', () => {
  it('is the difference at the middle of the question', () => {
    expect(offsetAfter(NO_OFFSET, { sentMs: 100, receivedMs: 110, databaseMs: 1_105 })).toEqual({
      ms: 1_000,
      errorMs: 5,
    });
  });

  it('stays as it is while new samples agree, so that time does not tremble', () => {
    const known = { ms: 1_000, errorMs: 1 };
    expect(offsetAfter(known, { sentMs: 0, receivedMs: 40, databaseMs: 1_010 })).toBe(known);
  });

  it('becomes sharper with a quicker answer', () => {
    expect(offsetAfter({ ms: 1_010, errorMs: 20 }, { sentMs: 0, receivedMs: 2, databaseMs: 1_001 })).toEqual({
      ms: 1_000,
      errorMs: 1,
    });
  });

  it('REL-R21: follows a database clock that was set', () => {
    expect(offsetAfter({ ms: 1_000, errorMs: 1 }, { sentMs: 0, receivedMs: 4, databaseMs: 61_002 }).ms).toBe(61_000);
  });
});
