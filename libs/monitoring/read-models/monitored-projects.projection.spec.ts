import type { RecordedEvent } from '../../event-store/event-store.port';
import type { AnyFact } from '../../kernel/decider';
import { instant } from '../../kernel/instant';
import { monitoredProjectsProjection, type MonitoredProjectRow } from './monitored-projects.projection';
import { monitoringRunsProjection } from './monitoring-runs.projection';

const projectId = '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f';
const about = { projectId, fiscalYear: 2026 };

const allocated = (allocationNumber: number, at: string, approvedAmount = '900.00'): AnyFact => ({
  type: 'BudgetIndexAllocated',
  data: {
    ...about,
    at: instant(at),
    ...{ unitCode: '106003', departmentCode: '106', projectClass: 'SPECIFIC_GOAL', allocationNumber, approvedAmount },
  },
});
const fact = (type: string, more: object = {}): AnyFact => ({ type, data: { ...about, ...more } });

const after = (...facts: AnyFact[]): MonitoredProjectRow | undefined =>
  facts.reduce<MonitoredProjectRow | undefined>((row, event, n) => {
    const recorded = { event, position: BigInt(n + 1) } as unknown as RecordedEvent;
    expect(monitoredProjectsProjection.keysOf(recorded)).toEqual([[projectId, '2026']]);
    return monitoredProjectsProjection.fold(row, recorded, [projectId, '2026']);
  }, undefined);

const begun = allocated(1, '2026-02-02T16:30:00Z');
const started = fact('ExecutionStarted');
const suspended = fact('ProjectSuspended', { effectiveDate: '2026-05-18' });

describe('the projects of a department that are monitored', () => {
  it('begin with the first allocation, on its business date', () => {
    const row = after(begun, allocated(2, '2026-06-01T02:00:00Z', '950.00'));
    expect(row).toMatchObject({ status: 'ALLOCATED', allocated_on: '2026-02-03', approved_amount: '950.00' });
  });

  it.each([
    [[started], 'EXECUTING'],
    [[started, suspended], 'SUSPENDED'],
    [[suspended, started], 'SUSPENDED'],
    [[started, suspended, fact('ProjectResumed', { to: 'EXECUTING' })], 'EXECUTING'],
    [[suspended, fact('ProjectResumed', { to: 'ALLOCATED' })], 'ALLOCATED'],
    [[started, fact('ProjectCancelled')], 'CANCELLED'],
  ])('follow the states of the project: %j', (facts, status) => expect(after(begun, ...facts)?.status).toBe(status));

  it('DEC-50: keep from which state and when they were completed', () => {
    const completed = fact('ExecutionCompleted', { from: 'SUSPENDED', effectiveDate: '2026-12-31' });
    expect(after(begun, started, suspended, completed)).toMatchObject({
      ...{ status: 'COMPLETED', completed_from: 'SUSPENDED', completed_on: '2026-12-31' },
    });
  });

  it('do not begin with anything else', () => expect(after(started, suspended)).toBeUndefined());
});

describe('the runs of a department', () => {
  const key = ['quarterly-monitoring/106/2026-Q1'];
  const run = { process: key[0], kind: 'QUARTER', departmentCode: '106', period: '2026-Q1' };
  const told = (type: string, more: object) => ({ event: { type, data: { ...run, ...more } }, position: 7n });
  const startedRun = told('MonitoringRunStarted', { lastDay: '2026-03-31', endsAt: '2026-03-31T16:00:00.000Z' });

  it('run until they are concluded', () => {
    const row = monitoringRunsProjection.fold(undefined, startedRun as unknown as RecordedEvent, key);
    expect(row).toMatchObject({ state: 'RUNNING', ends_at: '2026-03-31T16:00:00.000Z', projects: null });
    const concluded = told('MonitoringRunConcluded', { projects: 4 }) as unknown as RecordedEvent;
    expect(monitoringRunsProjection.fold(row, concluded, key)).toMatchObject({ state: 'CONCLUDED', projects: 4 });
  });
});
