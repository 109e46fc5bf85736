import { instant, plusMs } from '../../../libs/kernel/instant';
import { factFigures, isSound, type ExpiryFact } from './facts';

const due = instant('2026-04-15T16:00:00Z');
const fact = (n: number, ms: number, source = 'timer'): ExpiryFact => ({
  ...{ position: BigInt(n), stream: `deadline-${n}`, recordedAt: plusMs(due, ms), source, seenMs: 0 },
});

describe('the figures of a flood', () => {
  it('REL-L07: all of them, each once, none too soon', () => {
    const figures = factFigures([fact(1, 0), fact(2, 1_500), fact(3, 2_000, 'sweeper')], due);
    expect(figures).toEqual({
      ...{ facts: 3, doubled: 0, early: 0, bySweeper: 1, firstSeconds: 0, lastSeconds: 2, perSecond: 2 },
    });
    expect(isSound(figures, 3)).toBe(true);
  });

  it.each([
    ['missing', [fact(1, 0)]],
    ['doubled', [fact(1, 0), fact(1, 5)]],
    ['early', [fact(1, -1), fact(2, 0)]],
    ['too many', [fact(1, 0), fact(2, 0), fact(3, 0)]],
    ['none', []],
  ])('REL-L07: is not sound when one is %s', (_, facts) => {
    expect(isSound(factFigures(facts, due), 2)).toBe(false);
  });
});
