import { businessDate, instant } from '../../libs/kernel/instant';
import { ruleSetPublication } from '../../libs/rule-sets/domain/rule-set-publication.decider';
import { sichuan2025 } from '../../libs/rule-sets/domain/sichuan-2025';
import type { Sample } from './event-sample';

/** A narrower gap from the next budget year on. */
export const ruleSetSamples = (): readonly Sample[] =>
  ruleSetPublication
    .decide(ruleSetPublication.initialState, {
      type: 'PublishVersion',
      version: 2,
      previous: sichuan2025,
      effectiveFrom: businessDate('2027-01-01'),
      regulation: '云财绩〔2026〕11号',
      data: { ...sichuan2025.data, gapAbove: '8.00' },
      by: { actor: 'fin-perf.F', role: 'FIN_PERF', org: 'F' },
      now: instant('2026-10-16T10:00:00+08:00'),
      today: businessDate('2026-10-16'),
    })
    .map((event) => ({ event }));
