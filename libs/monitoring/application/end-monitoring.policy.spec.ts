import { contentOf } from '../../../test/support/monitoring-reports';
import { PROJECT_ID } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import { asked, reportWorld } from '../../../test/support/report-world';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import { EndMonitoringPolicy } from './end-monitoring.policy';
import { OpenMonitoringPeriod, OpenMonitoringPeriodHandler } from './open-monitoring-period.command';
import { SubmissionBasisLoader } from './submission-basis';
import { SubmitReport, SubmitReportHandler } from './submit-report.command';

let world: ReturnType<typeof reportWorld>;
const content = contentOf('21', '98.6', '10.9');
const openPeriod = (quarter: FiscalQuarter) =>
  new OpenMonitoringPeriodHandler(world.decisions, world.facts).execute(
    new OpenMonitoringPeriod(PROJECT_ID, quarter, asked(people.system, `open-${quarter}`)),
  );
const submit = (period: FiscalQuarter) => {
  const context = asked(people.unitHead, `submit-${period}`);
  return new SubmitReportHandler(world.decisions, new SubmissionBasisLoader(world.facts)).execute(
    new SubmitReport({ projectId: PROJECT_ID, period, context, visible: { kind: 'all' } }, content),
  );
};
const eventsOf = (period: FiscalQuarter) => world.store.readStream(`monitor-${PROJECT_ID}-${period}`);
const typesOf = async (period: FiscalQuarter) => (await eventsOf(period)).map(({ event }) => event.type);

describe('end-monitoring', () => {
  const of = { projectId: PROJECT_ID, by: people.system, at: '2026-07-06T02:00:00.000Z', fiscalYear: 2026 };
  const follow = async (type: string) => {
    const data = { ...of, reason: '资金风险', effectiveDate: '2026-07-06' };
    const [cause] = await world.recorded(`project-${PROJECT_ID}`, { type, data });
    if (cause === undefined) throw new Error('nothing was recorded');
    const policy = new EndMonitoringPolicy(world.decisions);
    await policy.react(cause);
    await policy.react(cause);
    return cause;
  };
  beforeEach(async () => {
    world = reportWorld();
    await world.begin();
    world.at('2026-07-01T00:00');
    await openPeriod('2026-Q1');
    await openPeriod('2026-Q2');
    world.at('2026-07-06T10:00');
  });

  it('DOM-10.1: a cancellation closes every open cycle of the year, once', async () => {
    const cause = await follow('ProjectCancelled');
    for (const period of ['2026-Q1', '2026-Q2'] as const) {
      const [, , closed, ...rest] = await eventsOf(period);
      expect(closed?.event).toMatchObject({
        type: 'MonitoringCycleClosed',
        data: { deadlinesEnded: [{ deadlineId: `D14-${period}-${PROJECT_ID}`, outcome: 'SUPERSEDED' }] },
      });
      expect(closed?.metadata).toMatchObject({
        ...{ actor: 'system:end-monitoring', role: 'SYSTEM', causationId: cause.id, effectiveDate: '2026-07-06' },
      });
      expect(rest).toEqual([]);
    }
    expect(await typesOf('2026-Q3')).toEqual([]);
    await expect(submit('2026-Q2')).rejects.toMatchObject({ rule: 'T21' });
  });

  it('T21, T25: a suspension ends what is due, once, and the report waits for the resumption', async () => {
    await follow('ProjectSuspended');
    expect((await typesOf('2026-Q2')).slice(2)).toEqual(['MonitoringReportDutySuspended']);
    await expect(submit('2026-Q2')).rejects.toMatchObject({ rule: 'T21' });
    await world.recorded(`project-${PROJECT_ID}`, { type: 'ProjectResumed', data: { ...of, to: 'EXECUTING' } });
    expect((await submit('2026-Q2')).outcome).toBe('applied');
  });
});
