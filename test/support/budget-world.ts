import { budgetIndexEvents } from '../../libs/budget-execution/domain/budget-index.catalogue';
import { FreezeIndexPolicy } from '../../libs/budget-execution/application/freeze-index.policy';
import { IndexDecisions } from '../../libs/budget-execution/application/index-decisions';
import { IndexIssuing } from '../../libs/budget-execution/application/index-issuing';
import { IssueIndexPolicy } from '../../libs/budget-execution/application/issue-index.policy';
import { PaymentChecks } from '../../libs/budget-execution/application/payment-checks';
import { ProjectStreamReader } from '../../libs/budget-execution/application/project-stream.reader';
import { TakeBackPointEffect } from '../../libs/budget-execution/application/take-back-point.effect';
import { PublishedCalendars } from '../../libs/deadlines/application/published-calendars';
import { deadlineEvents } from '../../libs/deadlines/domain/deadline.catalogue';
import { DecideAndAppend } from '../../libs/event-store/decide-and-append';
import { InMemoryEventStore } from '../../libs/event-store/event-store.in-memory';
import type { RecordedEvent } from '../../libs/event-store/event-store.port';
import { EventTypes } from '../../libs/event-store/event-types';
import { LogIncarnation, logEvents } from '../../libs/event-store/log-incarnation';
import { derivedId } from '../../libs/event-store/uuid-v5';
import type { CommandContext } from '../../libs/kernel/command-context';
import type { AnyFact } from '../../libs/kernel/decider';
import { instant } from '../../libs/kernel/instant';
import type { VisibleOrganisations } from '../../libs/kernel/visible-organisations';
import type { Policy } from '../../libs/projections/policy';
import { projectEvents } from '../../libs/projects/domain/project.catalogue';
import type { DeadlineStanding } from '../../libs/rule-sets/domain/deadline-terms';
import { DeadlineStandings } from '../../libs/rule-sets/domain/deadline-standings';
import { treasury } from './budget-histories';
import { FakeClock } from './fake-clock';
import { appendFacts, told } from './told-events';

const by = { actor: 'fin-budget.F', role: 'FIN_BUDGET', org: 'F' };
const at = '2026-02-10T02:00:00.000Z';

/** What other slices say about a project of unit 106003 and the year 2026, as far as its index needs it. */
export const saidAbout = (projectId: string) => ({
  drafted: (): AnyFact => told.drafted(projectId, '管网改造', '106003', '106', { fiscalYear: 2026 }),
  allocated: (allocationNumber: number, amount: string, allocatedAmount: string): AnyFact => ({
    type: 'BudgetIndexAllocated',
    data: {
      ...{ projectId, by, at, fiscalYear: 2026, name: '管网改造', projectClass: 'SPECIFIC_GOAL', classified: false },
      ...{ unitCode: '106003', departmentCode: '106', allocationNumber, amount, allocatedAmount },
      ...{ approvedAmount: '1000.00', breach: null, deadlinesEnded: [] },
    },
  }),
  suspended: (warningId: string | null, effectiveDate: string): AnyFact => ({
    type: 'ProjectSuspended',
    data: {
      ...{ projectId, by, at, fiscalYear: 2026, cause: warningId === null ? 'ORDER' : 'DISPOSITION_TIMED_OUT' },
      ...{ warningId, reason: '重大问题', from: 'EXECUTING', effectiveDate },
    },
  }),
  resumed: (effectiveDate: string): AnyFact => ({
    type: 'ProjectResumed',
    data: {
      ...{ projectId, by, at, fiscalYear: 2026, to: 'EXECUTING', consents: [], warningsClosed: [], effectiveDate },
    },
  }),
  completed: (effectiveDate: string): AnyFact => ({
    type: 'ExecutionCompleted',
    data: { projectId, by, at, fiscalYear: 2026, from: 'EXECUTING', cause: 'WORK_END', effectiveDate },
  }),
  cancelled: (effectiveDate: string): AnyFact => ({
    type: 'ProjectCancelled',
    data: { projectId, by, at, fiscalYear: 2026, warningId: `${projectId}-w1`, reason: '不再需要', effectiveDate },
  }),
  chosen: (choice: string, effectiveDate: string): AnyFact => ({
    type: 'DispositionChosen',
    data: {
      ...{ warningId: `${projectId}-w1`, projectId, by, at, fiscalYear: 2026, choice, reason: '需求减少' },
      ...{ measures: null, forecast: null, effectiveDate, deadlinesEnded: [] },
    },
  }),
  confirmed: (confirmed: boolean, effectiveDate: string): AnyFact => ({
    type: 'DispositionConfirmed',
    data: {
      ...{
        warningId: `${projectId}-w1`,
        projectId,
        by,
        at,
        fiscalYear: 2026,
        confirmed,
        reason: '应继续',
        effectiveDate,
      },
    },
  }),
});

/** As the deadlines slice would answer; none is opened unless a test says so. */
export class ToldStandings extends DeadlineStandings {
  readonly told: DeadlineStanding[] = [];

  of(deadlineIds: readonly string[]): Promise<DeadlineStanding[]> {
    return Promise.resolve(this.told.filter(({ deadlineId }) => deadlineIds.includes(deadlineId)));
  }
}

const ALL: VisibleOrganisations = { kind: 'all' };

/** The slice on a log in memory; the clock stands at the as-of instant of the sample city. */
export const budgetWorld = () => {
  const types = new EventTypes([logEvents, projectEvents, deadlineEvents, budgetIndexEvents]);
  const clock = new FakeClock(instant('2026-10-16T02:00:00Z'), 0);
  const store = new InMemoryEventStore(types, clock);
  const decideAndAppend = new DecideAndAppend(store, types, new LogIncarnation(store));
  const projects = new ProjectStreamReader(store);
  const issuing = new IndexIssuing(decideAndAppend);
  const decisions = new IndexDecisions(decideAndAppend, projects, issuing, clock);
  const standings = new ToldStandings();
  const policies: readonly Policy[] = [
    new IssueIndexPolicy(issuing),
    new FreezeIndexPolicy(decisions, new PublishedCalendars(), standings),
  ];
  const recorded = async (stream: string, ...facts: AnyFact[]): Promise<readonly RecordedEvent[]> =>
    appendFacts(store, stream, ...facts);
  const follow = async (events: readonly RecordedEvent[]): Promise<void> => {
    for (const event of events)
      for (const policy of policies) if (policy.handles.includes(event.event.type)) await policy.react(event);
  };
  const checks = new PaymentChecks(store, projects, { of: () => Promise.resolve(ALL) });
  const effect = new TakeBackPointEffect(decisions, standings);
  return { store, decisions, standings, checks, effect, recorded, follow };
};

export const byTreasury = (key: string): CommandContext => ({
  ...treasury,
  ...{ commandId: derivedId(key), digest: key, source: 'import', correlationId: key },
});
