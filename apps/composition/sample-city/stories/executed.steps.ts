import { businessDate } from '../../../../libs/kernel/instant';
import type { FiscalQuarter } from '../../../../libs/kernel/fiscal-quarter';
import { paymentsOf, reportOf, type Execution, type QuarterTold } from '../execution';
import { analyse, pay, report, reportValues, summarise } from '../execution.deeds';
import { step, type Step } from '../story';

/** The treasury sends the payments of a day when it closes. */
const payments = (told: Execution): readonly Step[] => {
  const { content, payee } = told;
  return paymentsOf(told).map(({ paidOn, amount }, n) => {
    const paymentId = `YL-2026-${content.project.no}-${n + 1}`;
    const voucherNumber = `${paidOn.slice(0, 7).replace('-', '')}-${String(content.project.no).padStart(3, '0')}`;
    const payment = { paymentId, amount, paidOn, voucherNumber, payee };
    return step(`${paidOn} 16:30`, 'treasury-system', pay(payment, n === 0));
  });
};

const values = ({ values: given = [] }: Execution): readonly Step[] =>
  given.map(({ at, asOf, values: reported }) => {
    const rows = Object.entries(reported).map(([indicatorId, actualValue]) => ({ indicatorId, actualValue }));
    return step(at, 'unit-clerk', reportValues(businessDate(asOf), rows));
  });

const cycle = (told: Execution, period: FiscalQuarter, quarter: QuarterTold): readonly Step[] => {
  const { reported, summary, analysis } = quarter;
  const [analysedAt = '', opinion = '', { advice = null, rectify = false } = {}] = analysis ?? [];
  return [
    step(reported, 'unit-head', report(period, reportOf(told, quarter))),
    ...(summary === undefined ? [] : [step(summary[0], 'dept-reviewer', summarise(period, summary[1]))]),
    ...(analysis === undefined ? [] : [step(analysedAt, 'fin-perf', analyse(period, { opinion, advice, rectify }))]),
  ];
};

/** A year of execution: payments, values and reports, and what else happened, in order of time. */
export const executed = (told: Execution, ...besides: readonly Step[]): readonly Step[] => {
  const cycles = (Object.entries(told.quarters) as [FiscalQuarter, QuarterTold][]).flatMap(([period, quarter]) =>
    cycle(told, period, quarter),
  );
  return [...payments(told), ...values(told), ...cycles, ...besides].toSorted((a, b) => (a.at < b.at ? -1 : 1));
};
