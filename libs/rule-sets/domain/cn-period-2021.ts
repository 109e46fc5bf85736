import { businessDate } from '../../kernel/instant';
import type { PeriodKind } from '../../kernel/period';
import type { RuleSet } from './rule-set';

/** What `computePeriod` of the kernel does, said as data (domain.md 16.3). */
export type PeriodCountingData = Readonly<{
  timeZone: string;
  /** The day from which a period counts is never counted itself (民法典 201). */
  countsStartDay: boolean;
  /** Kinds whose last day moves to the next working day when it is a day off (DEC-28). */
  movesLastDay: readonly PeriodKind[];
  /** A later month without such a day ends the period on its last day (DEC-27). */
  shortMonth: 'LAST_DAY';
  /** DEC-26. */
  cutOff: string;
}>;

/** Counting of WD, CD, MONTH and FIXED periods (domain.md 16.3). */
export const cnPeriod2021: RuleSet<PeriodCountingData> = {
  id: 'cn-period-2021',
  version: 1,
  label: '期间计算规则（民法典第201至203条）',
  labelEn: 'Counting of periods (Civil Code 201-203)',
  effectiveFrom: businessDate('2021-01-01'),
  regulation: '民法典 201、202、203',
  data: {
    timeZone: 'Asia/Shanghai',
    countsStartDay: false,
    movesLastDay: ['CD', 'MONTH', 'FIXED'],
    shortMonth: 'LAST_DAY',
    cutOff: '24:00',
  },
};
