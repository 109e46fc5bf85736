import type { CalculationStep } from '../../kernel/calculation-step';
import { businessDate, businessDateOf, instant, type BusinessDate } from '../../kernel/instant';
import { computePeriod, explainPeriod } from '../../kernel/period-computation';
import type { ComputedPeriod, Period, Weekday } from '../../kernel/period';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import type { DueDateInputs } from './calculation-request';

export type DueDateResult = Readonly<{
  startDate: string;
  dueDate: string;
  /** The first instant that is too late. */
  dueInstantUtc: string;
  weekday: Weekday;
  movedFrom: string | null;
  provisional: boolean;
  days: readonly Readonly<{ date: string; counted: boolean; number?: number; why: string }>[];
}>;

const startOf = ({ startDate, startInstantUtc }: DueDateInputs): BusinessDate =>
  startInstantUtc === undefined ? businessDate(startDate ?? '') : businessDateOf(instant(startInstantUtc));

const periodOf = ({ kind, length = 0 }: DueDateInputs, start: BusinessDate): Period =>
  kind === 'FIXED' ? { kind, date: start, movable: true } : { kind, length };

const COUNTED = { WD: '个工作日', CD: '个自然日', MONTH: '个月', FIXED: '' } as const;

const countingStep = ({ kind, length, startDate, dueDate, movedFrom }: ComputedPeriod): CalculationStep => ({
  formula: kind === 'MONTH' ? 'DEC-27' : 'cn-period-2021',
  of: 'dueDate',
  text:
    kind === 'FIXED' ? `固定日期 ${startDate}` : `自 ${startDate} 次日起计 ${length} ${COUNTED[kind]}，起算日不计入`,
  inputs: { kind, length, startDate },
  value: movedFrom ?? dueDate,
});

const movingStep = ({ dueDate, movedFrom }: ComputedPeriod): readonly CalculationStep[] =>
  movedFrom === null
    ? []
    : [
        {
          formula: 'DEC-28',
          of: 'dueDate',
          text: `期限最后一日 ${movedFrom} 为休息日，顺延至 ${dueDate}`,
          inputs: { movedFrom },
          value: dueDate,
        },
      ];

const withoutZeroFraction = (at: string): string => at.replace('.000Z', 'Z');

/** Counts by `cn-period-2021` with the published calendar CN. Expects inputs in which `dueDateFindings` finds nothing. */
export const calculateDueDate = (
  inputs: DueDateInputs,
): Readonly<{ result: DueDateResult; steps: readonly CalculationStep[] }> => {
  const start = startOf(inputs);
  const period = periodOf(inputs, start);
  const computed = computePeriod(period, start, cnCalendar);
  const { startDate, dueDate, weekday, movedFrom, provisional, calendarVersion } = computed;
  const dueInstantUtc = withoutZeroFraction(computed.dueInstant);
  const days = explainPeriod(period, start, cnCalendar).map(({ whyEn: _, ...day }) => day);
  return {
    result: { startDate, dueDate, dueInstantUtc, weekday, movedFrom, provisional, days },
    steps: [
      countingStep(computed),
      ...movingStep(computed),
      {
        formula: 'DEC-26',
        of: 'dueInstantUtc',
        text: `${dueDate} 24:00（北京时间）截止`,
        inputs: { dueDate, calendar: cnCalendar.id, calendarVersion },
        value: dueInstantUtc,
      },
    ],
  };
};
