import { goalSet, PROJECT_ID } from '../../../test/support/project-content';
import { after, commands, approvedProject, allocatedProject } from '../../../test/support/project-histories';
import { people } from '../../../test/support/project-people';
import { businessDate, instant } from '../../kernel/instant';
import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import type { ProjectExecutionEvent } from '../../projects/domain/project-execution.events';
import { moneyAt, monitoredBudgetAfter, noBudget } from './monitored-budget';
import { monitoredProjectAfter, mustReport, unknownProject } from './monitored-project';

const fold = (events: Parameters<typeof monitoredProjectAfter>[1][]) =>
  events.reduce(monitoredProjectAfter, unknownProject);
const of = { projectId: PROJECT_ID, by: people.system, at: instant('2027-03-01T02:00:00Z') };
const execution: Readonly<Record<string, ProjectExecutionEvent>> = {
  started: {
    type: 'ExecutionStarted',
    data: { ...of, fiscalYear: 2027, paymentId: 'P1', paidOn: businessDate('2027-03-01') },
  },
  suspended: {
    type: 'ProjectSuspended',
    data: {
      ...{ ...of, fiscalYear: 2027, cause: 'ORDER', warningId: null, reason: '资金风险', from: 'EXECUTING' },
      effectiveDate: businessDate('2027-05-01'),
    },
  },
  resumed: {
    type: 'ProjectResumed',
    data: {
      ...{ ...of, fiscalYear: 2027, to: 'EXECUTING', consents: [], warningsClosed: [] },
      effectiveDate: businessDate('2027-06-01'),
    },
  },
  completed: {
    type: 'ExecutionCompleted',
    data: { ...of, fiscalYear: 2027, from: 'EXECUTING', cause: 'YEAR_END', effectiveDate: businessDate('2027-12-31') },
  },
};
const events = (...names: readonly string[]) => names.flatMap((name) => execution[name] ?? []);

it('T20: what monitoring knows of a project comes from the project’s own events', () => {
  expect(fold([...approvedProject()])).toMatchObject({ status: 'BEFORE_ALLOCATION', allocatedOn: null });
  expect(fold([...allocatedProject()])).toMatchObject({
    ...{
      status: 'ALLOCATED',
      projectId: PROJECT_ID,
      fiscalYear: 2027,
      projectClass: 'SPECIFIC_GOAL',
      unitCode: '106003',
    },
    ...{ approvedAmount: '50000000.00', goal: { version: 1, indicators: goalSet.indicators } },
  });
  const again = after(allocatedProject(), { ...commands.allocate, amount: '1.00' });
  expect(fold([...again]).allocatedOn).toBe(fold([...allocatedProject()]).allocatedOn);
});

it('T18, T25, T30, T34: status and whether it reports', () => {
  const at = (...names: readonly string[]) => fold([...allocatedProject(), ...events(...names)]);
  const lastDay = businessDate('2027-12-31');
  expect([at('started').status, mustReport(at('started'), lastDay)]).toEqual(['EXECUTING', true]);
  expect([at('started', 'suspended').status, mustReport(at('started', 'suspended'), lastDay)]).toEqual([
    'SUSPENDED',
    false,
  ]);
  expect(at('started', 'suspended', 'resumed').status).toBe('EXECUTING');
  expect(mustReport(at('started', 'completed'), lastDay)).toBe(true);
});

it('DEC-33, DEC-67: executed up to a day counts payments by paidOn as corrected, less refunds', () => {
  const about = { projectId: PROJECT_ID, fiscalYear: 2027, by: people.system, at: of.at };
  const paid = (paymentId: string, amount: string, paidOn: string): BudgetIndexEvent => ({
    type: 'PaymentRecorded',
    data: {
      ...{ ...about, paymentId, amount, voucherNumber: null, payee: null, first: false, flags: [] },
      ...{ paidOn: businessDate(paidOn), executedAmount: '0.00', balance: '0.00' },
    },
  });
  const log: readonly BudgetIndexEvent[] = [
    {
      type: 'MoneyArrived',
      data: {
        ...about,
        arrivalId: 'A1',
        amount: '900.00',
        arrivedOn: businessDate('2027-03-30'),
        arrivedAmount: '900.00',
      },
    },
    paid('P1', '500.00', '2027-03-31'),
    paid('P2', '300.00', '2027-03-31'),
    {
      type: 'PaymentCorrected',
      data: {
        ...{
          ...about,
          correctionId: 'C1',
          paymentId: 'P2',
          amount: '250.50',
          reason: '',
          executedAmount: '0.00',
          balance: '0.00',
        },
        ...{ replaced: { amount: '300.00', paidOn: businessDate('2027-03-31') }, paidOn: businessDate('2027-04-02') },
      },
    },
    {
      type: 'PaymentReversed',
      data: {
        ...{
          ...about,
          reversalId: 'R1',
          paymentId: 'P1',
          amount: '100.00',
          reason: '',
          executedAmount: '0.00',
          balance: '0.00',
        },
        on: businessDate('2027-04-10'),
      },
    },
  ];
  const budget = log.reduce(monitoredBudgetAfter, noBudget);
  const project = fold([...allocatedProject()]);
  const executed = (day: string) => moneyAt(project, budget, businessDate(day)).executedAmount;
  expect(['2027-03-30', '2027-03-31', '2027-04-02', '2027-04-10'].map(executed)).toEqual([
    '0.00',
    '500.00',
    '750.50',
    '650.50',
  ]);
  expect(moneyAt(project, budget, businessDate('2027-03-31'))).toMatchObject({
    ...{ initialBudget: '50000000.00', adjustedBudget: '50000000.00', arrivedAmount: '900.00', imported: true },
  });
  expect(moneyAt(project, noBudget, businessDate('2027-03-31'))).toMatchObject({
    executedAmount: '0.00',
    imported: false,
  });
});
