import { Logger } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { FakeClock } from '../../../test/support/fake-clock';
import { appendFacts } from '../../../test/support/told-events';
import { DecideAndAppend } from '../../event-store/decide-and-append';
import { InMemoryEventStore } from '../../event-store/event-store.in-memory';
import { EventTypes } from '../../event-store/event-types';
import { LogIncarnation, logEvents } from '../../event-store/log-incarnation';
import type { CommandContext } from '../../kernel/command-context';
import { instant } from '../../kernel/instant';
import { RuleViolation } from '../../kernel/rule-violation';
import { FollowedHead, ReadModelsBehind } from '../../projections/followed-head';
import { monitoringRunEvents } from '../domain/monitoring-run.catalogue';
import { monthRun, quarterRun, type MonitoringRunTerms } from '../domain/monitoring-run.period';
import { monitoringRunId, monitoringRunStream } from '../domain/monitoring-run.stream';
import type { MonitoredProjectsQueries } from '../read-models/monitored-projects.queries';
import { ClimbMonitoringRun } from './climb-monitoring-run';
import { DepartmentMonitoring } from './department-monitoring';
import { EvaluateMonth } from './evaluate-month.command';
import { MonitoringRunDecisions } from './monitoring-run.decisions';
import { StartMonitoringRunsPolicy } from './start-monitoring-runs.policy';

Logger.overrideLogger(false);

const bySweeper = { source: 'sweeper' } as const;
const byTimer = { source: 'timer', workflowId: 'quarterly-monitoring/106/2026-Q1', runId: 'r-1' } as const;
const text = { field: '', label: '', value: null, message: '不行', messageEn: 'no', remedy: '', remedyEn: '' };

/** Commands and year ends as they were given; what stands in `failures` fails so many times. */
class Given {
  readonly clock = new FakeClock(instant('2026-02-02T01:00:00Z'), 0);
  readonly types = new EventTypes([logEvents, monitoringRunEvents]);
  readonly store = new InMemoryEventStore(this.types, this.clock);
  readonly done: string[] = [];
  readonly contexts: CommandContext[] = [];
  readonly failures = new Map<string, Error[]>();
  projects = ['p-1', 'p-2', 'p-3'];
  suspended: string[] = [];
  behind = false;
  private readonly decisions = new MonitoringRunDecisions(
    new DecideAndAppend(this.store, this.types, new LogIncarnation(this.store)),
    this.store,
    this.clock,
  );
  readonly policy = new StartMonitoringRunsPolicy(this.decisions);
  readonly climber = new ClimbMonitoringRun(
    this.decisions,
    new FollowedHead(this.store, {
      waitFor: () => Promise.resolve(!this.behind),
      waitForPolicies: () => Promise.resolve(false),
    }),
    new DepartmentMonitoring(
      {
        monitored: () => Promise.resolve(this.projects),
        unfinished: () => Promise.resolve([...this.projects, ...this.suspended]),
      } as unknown as MonitoredProjectsQueries,
      {
        execute: (command: EvaluateMonth) =>
          this.take(command instanceof EvaluateMonth ? 'evaluate' : 'open', command.projectId, command.context),
      } as unknown as CommandBus,
      { complete: (projectId, year, context) => this.take(`complete ${year}`, projectId, context) },
    ),
  );

  async start(run: MonitoringRunTerms): Promise<void> {
    const about = { departmentCode: '106', fiscalYear: 2026, at: instant(`${run.lastDay}T01:00:00Z`) };
    const [cause] = await appendFacts(this.store, `project-${run.period}`, {
      type: 'BudgetIndexAllocated',
      data: about,
    });
    if (cause !== undefined) await this.policy.react(cause);
  }

  climb(run: MonitoringRunTerms, by: Parameters<ClimbMonitoringRun['climb']>[1] = bySweeper): Promise<number> {
    return this.climber.climb(monitoringRunId(run.process), by);
  }

  async eventsOf(run: MonitoringRunTerms) {
    return this.store.readStream(monitoringRunStream(run));
  }

  private take(what: string, projectId: string, context: CommandContext): Promise<boolean> {
    const failure = this.failures.get(projectId)?.shift();
    if (failure !== undefined) return Promise.reject(failure);
    this.done.push(`${what} ${projectId}`);
    this.contexts.push(context);
    return Promise.resolve(true);
  }
}

const q1 = quarterRun('106', '2026-Q1');
const q4 = quarterRun('106', '2026-Q4');
const april = monthRun('106', '2026-04');

describe('the end of a run of monitoring', () => {
  it('T20: opens the period of every monitored project, then concludes the run with their number', async () => {
    const given = new Given();
    await given.start(q1);
    await given.clock.set({ at: q1.endsAt, scale: 0, settled: true });
    expect(await given.climb(q1)).toBe(1);
    expect(given.done.sort()).toEqual(['open p-1', 'open p-2', 'open p-3']);
    const [, concluded] = await given.eventsOf(q1);
    expect(concluded).toMatchObject({
      event: { type: 'MonitoringRunConcluded', data: { projects: 3, effectiveDate: '2026-03-31' } },
      metadata: {
        effectiveDate: '2026-03-31',
        source: 'sweeper',
        role: 'SYSTEM',
        actor: 'system:quarterly-monitoring',
      },
    });
  });

  it('DEC-33: evaluates the month of every monitored project', async () => {
    const given = new Given();
    await given.start(april);
    await given.clock.set({ at: april.endsAt, scale: 0, settled: true });
    expect(await given.climb(april)).toBe(1);
    expect(given.done.sort()).toEqual(['evaluate p-1', 'evaluate p-2', 'evaluate p-3']);
  });

  it('T34: at the end of the fourth quarter completes what is unfinished, the suspended ones too, after the periods', async () => {
    const given = new Given();
    given.suspended = ['p-9'];
    await given.start(q4);
    await given.clock.set({ at: q4.endsAt, scale: 0, settled: true });
    await given.climb(q4);
    expect(given.done.slice(0, 3).sort()).toEqual(['open p-1', 'open p-2', 'open p-3']);
    expect(given.done.slice(3).sort()).toEqual(['p-1', 'p-2', 'p-3', 'p-9'].map((id) => `complete 2026 ${id}`));
  });

  it('REL-R18: does nothing early, nothing twice, and nothing for a run that never started', async () => {
    const given = new Given();
    expect(await given.climb(q1)).toBe(0);
    await given.start(q1);
    await given.clock.set({ at: instant('2026-03-31T15:59:59.999Z'), scale: 0, settled: true });
    expect(await given.climb(q1)).toBe(0);
    await given.clock.set({ at: q1.endsAt, scale: 0, settled: true });
    expect([await given.climb(q1), await given.climb(q1, byTimer)]).toEqual([1, 0]);
    expect(given.done).toHaveLength(3);
    expect(await given.eventsOf(q1)).toHaveLength(2);
  });

  it('REL-R18: after a crash half-way repeats its commands under the same ids, whoever climbs', async () => {
    const given = new Given();
    await given.start(q1);
    await given.clock.set({ at: q1.endsAt, scale: 0, settled: true });
    given.failures.set('p-2', [new Error('the connection was lost')]);
    await expect(given.climb(q1, byTimer)).rejects.toThrow('lost');
    expect(await given.eventsOf(q1)).toHaveLength(1);
    const before = new Set(given.contexts.map(({ commandId }) => commandId));
    expect(await given.climb(q1)).toBe(1);
    const ids = given.contexts.map(({ commandId }) => commandId);
    expect(before.size).toBe(2);
    expect(new Set(ids).size).toBe(3);
    expect(given.contexts[0]).toMatchObject(byTimer);
  });

  it('is not held up by a project that a rule refuses', async () => {
    const given = new Given();
    await given.start(q1);
    await given.clock.set({ at: q1.endsAt, scale: 0, settled: true });
    given.failures.set('p-2', [new RuleViolation([{ rule: 'T20', ...text }])]);
    expect(await given.climb(q1)).toBe(1);
    expect(given.done.sort()).toEqual(['open p-1', 'open p-3']);
  });

  it('goes by read models that contain the head, and by no others', async () => {
    const given = new Given();
    await given.start(q1);
    await given.clock.set({ at: q1.endsAt, scale: 0, settled: true });
    given.behind = true;
    await expect(given.climb(q1)).rejects.toThrow(ReadModelsBehind);
    expect(given.done).toEqual([]);
  });

  it('shows after each project that it goes on, and begins nothing new when it is stopped', async () => {
    const given = new Given();
    await given.start(q1);
    await given.clock.set({ at: q1.endsAt, scale: 0, settled: true });
    let shown = 0;
    const stopped = AbortSignal.abort(new Error('the worker stops'));
    const id = monitoringRunId(q1.process);
    await expect(given.climber.climb(id, byTimer, { signal: stopped })).rejects.toThrow('the worker stops');
    expect(given.done).toEqual([]);
    await given.climber.climb(id, byTimer, { onProgress: () => (shown += 1) });
    expect(shown).toBe(4);
  });
});

describe('who starts the runs', () => {
  const periods = async (given: Given): Promise<string[]> =>
    (await given.store.readAll())
      .filter(({ event }) => event.type === 'MonitoringRunStarted')
      .map(({ event }) => (event.data as MonitoringRunTerms).period);

  it("a department's first allocated index, once; twice changes nothing", async () => {
    const given = new Given();
    await given.start(q1);
    await given.start(q1);
    for (const cause of await given.store.readAll())
      if (cause.event.type === 'BudgetIndexAllocated') await given.policy.react(cause);
    expect(await periods(given)).toEqual(['2026-Q1', '2026-04']);
  });

  it('the end of the one before, up to the end of the year', async () => {
    const given = new Given();
    await given.start(q1);
    for (const run of [q1, quarterRun('106', '2026-Q2'), quarterRun('106', '2026-Q3'), q4]) {
      await given.clock.set({ at: run.endsAt, scale: 0, settled: true });
      expect(await given.climb(run)).toBe(1);
      const [, concluded] = await given.eventsOf(run);
      if (concluded !== undefined) await given.policy.react(concluded);
    }
    expect(await periods(given)).toEqual(['2026-Q1', '2026-04', '2026-Q2', '2026-Q3', '2026-Q4']);
  });
});
