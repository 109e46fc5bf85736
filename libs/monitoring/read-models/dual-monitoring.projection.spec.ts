import type { RecordedEvent } from '../../event-store/event-store.port';
import type { AnyFact } from '../../kernel/decider';
import { dualMonitoringProjection, type DualMonitoringRow } from './dual-monitoring.projection';

const projectId = '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f';
const key = [projectId, '2026', '6'];

const evaluation = (type: string, budgetLight: string, amountUnit = '元'): AnyFact => ({
  type,
  data: {
    projectId,
    period: '2026-Q2',
    inputs: { year: 2026, month: 6, amountUnit, adjustedBudget: '900', executedAmount: '360.50', indicators: [] },
    result: {
      ...{ executionRate: '40.06', attainment: '55.00', gap: '14.94', budgetLight, goalLight: 'GREEN', warn: true },
    },
  },
});
const missing: AnyFact = { type: 'MonitoringReportMarkedMissing', data: { projectId, period: '2026-Q2' } };

const after = (...facts: AnyFact[]): DualMonitoringRow | undefined =>
  facts.reduce<DualMonitoringRow | undefined>((row, event, n) => {
    const recorded = { event, position: BigInt(n + 1) } as unknown as RecordedEvent;
    expect(dualMonitoringProjection.keysOf(recorded)).toEqual([key]);
    return dualMonitoringProjection.fold(row, recorded, key);
  }, undefined);

describe('the dual monitoring of a project and month', () => {
  it('is what was evaluated last', () => {
    const row = after(evaluation('MonthEvaluated', 'RED'), evaluation('DeviationComputed', 'YELLOW'));
    expect(row).toMatchObject({
      ...{ budget_light: 'YELLOW', goal_light: 'GREEN', adjusted_budget: '900', executed_amount: '360.50' },
      ...{ execution_rate: '40.06', attainment: '55.00', gap: '14.94', warn: true, missing: false, position: '2' },
    });
  });

  it('keeps amounts in yuan', () =>
    expect(after(evaluation('MonthEvaluated', 'RED', '万元'))).toMatchObject({
      ...{ adjusted_budget: '9000000.00', executed_amount: '3605000.00' },
    }));

  it('9: a missing report counts as red, with whatever is known of the month', () => {
    expect(after(missing)).toMatchObject({ budget_light: 'RED', goal_light: 'RED', missing: true, attainment: null });
    expect(after(evaluation('MonthEvaluated', 'GREEN'), missing)).toMatchObject({
      ...{ budget_light: 'RED', goal_light: 'RED', missing: true, attainment: '55.00' },
    });
  });

  it('9: a report that came late has lights of its own, and stays marked missing for the yearly assessment', () => {
    const came = [missing, evaluation('DeviationComputed', 'GREEN')] as const;
    expect(after(...came)).toMatchObject({ budget_light: 'GREEN', goal_light: 'GREEN', missing: true });
    expect(after(...came, evaluation('DeviationComputed', 'YELLOW'))).toMatchObject({
      ...{ budget_light: 'YELLOW', missing: true },
    });
  });

  it('9: the month alone does not take the red of a missing report away', () =>
    expect(after(missing, evaluation('MonthEvaluated', 'GREEN'))).toMatchObject({
      ...{ budget_light: 'RED', goal_light: 'RED', missing: true, attainment: '55.00' },
    }));
});
