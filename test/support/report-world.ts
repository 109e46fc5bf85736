import { budgetIndexEvents } from '../../libs/budget-execution/domain/budget-index.catalogue';
import { PublishedCalendars } from '../../libs/deadlines/application/published-calendars';
import { deadlineEvents } from '../../libs/deadlines/domain/deadline.catalogue';
import { DecideAndAppend } from '../../libs/event-store/decide-and-append';
import { InMemoryEventStore } from '../../libs/event-store/event-store.in-memory';
import { EventTypes } from '../../libs/event-store/event-types';
import { LogIncarnation, logEvents } from '../../libs/event-store/log-incarnation';
import { derivedId } from '../../libs/event-store/uuid-v5';
import type { Commander } from '../../libs/kernel/acted-by';
import type { CommandContext } from '../../libs/kernel/command-context';
import type { AnyFact } from '../../libs/kernel/decider';
import { instant, type Instant } from '../../libs/kernel/instant';
import { ReportDecisions } from '../../libs/monitoring/application/report-decisions';
import { ReportFacts } from '../../libs/monitoring/application/report-facts';
import { monitoringReportEvents } from '../../libs/monitoring/domain/monitoring-report.catalogue';
import { projectEvents } from '../../libs/projects/domain/project.catalogue';
import { DocumentStore } from '../../libs/attachments/document-store.port';
import { PublishedRuleSets } from '../../libs/rule-sets/domain/published-rule-sets';
import { ToldStandings } from './budget-world';
import { indicators } from './monitoring-reports';
import { PROJECT_ID } from './project-content';
import { appendFacts, told } from './told-events';

/** Documents of which only the hashes are asked. */
export class KnownHashes extends DocumentStore {
  readonly hashes = new Set<string>();

  put(): never {
    throw new Error('nothing is uploaded here');
  }

  open(): never {
    throw new Error('nothing is read here');
  }

  uploadedBy(): never {
    throw new Error('nobody uploads here');
  }

  known(asked: readonly string[]) {
    const found = asked.filter((hash) => this.hashes.has(hash));
    return Promise.resolve(new Map(found.map((hash) => [hash, { size: 1, mediaType: 'application/pdf' }])));
  }
}

const by = { actor: 'fin-budget.F', role: 'FIN_BUDGET', org: 'F' };
const ofProject = (projectId: string) => ({ projectId, by, at: '2026-02-05T02:00:00.000Z', fiscalYear: 2026 });

/** Project 1 of domain.md 18.3 up to its index, as other slices tell it. */
export const projectFacts = (projectId: string): readonly AnyFact[] => {
  const of = ofProject(projectId);
  return [
    told.drafted(projectId, '老旧供水管网改造工程（二期）', '106003', '106', {
      fiscalYear: 2026,
      projectClass: 'SPECIFIC_GOAL',
    }),
    { type: 'BudgetApproved', data: { ...of, amount: '52000000.00', congressApprovalDate: '2026-01-20' } },
    {
      type: 'GoalSetApproved',
      data: {
        ...{ ...of, year: 2026, version: 1, ruleSetId: 'mof-2020-10', ruleSetVersion: 1 },
        goalSet: { year: 2026, scoringRuleSetId: 'mof-2020-10', annualGoal: '改造管网 60 公里。', indicators },
      },
    },
    {
      type: 'BudgetIndexAllocated',
      data: {
        ...{ ...of, name: '老旧供水管网改造工程（二期）', projectClass: 'SPECIFIC_GOAL', classified: false },
        ...{ unitCode: '106003', departmentCode: '106', allocationNumber: 1, amount: '52000000.00' },
        ...{ allocatedAmount: '52000000.00', approvedAmount: '52000000.00', breach: null, deadlinesEnded: [] },
      },
    },
  ];
};

export const paid = (paymentId: string, amount: string, paidOn: string, projectId = PROJECT_ID): AnyFact => ({
  type: 'PaymentRecorded',
  data: {
    ...{
      ...ofProject(projectId),
      paymentId,
      amount,
      paidOn,
      voucherNumber: null,
      payee: null,
      first: false,
      flags: [],
    },
    ...{ executedAmount: amount, balance: '0.00' },
  },
});

export const asked = (by: Commander, key: string): CommandContext => ({
  ...{ commandId: derivedId('test', key), digest: key, actor: by.actor, role: by.role, org: by.org },
  ...{ source: 'api', correlationId: key },
});

/** The reports of the slice on a log in memory, whose clock is moved by hand. */
export const reportWorld = () => {
  const types = new EventTypes([logEvents, projectEvents, deadlineEvents, budgetIndexEvents, monitoringReportEvents]);
  let moment: Instant = instant('2026-02-05T02:00:00Z');
  const clock = { now: () => moment, scale: () => 1 };
  const store = new InMemoryEventStore(types, clock);
  const standings = new ToldStandings();
  const documents = new KnownHashes();
  const facts = new ReportFacts(store, clock, new PublishedCalendars(), standings, new PublishedRuleSets(), documents);
  const decisions = new ReportDecisions(new DecideAndAppend(store, types, new LogIncarnation(store)), facts);
  return {
    ...{ store, standings, documents, facts, decisions },
    /** Local time in Asia/Shanghai. */
    at: (localTime: string): void => {
      moment = instant(`${localTime}:00+08:00`);
    },
    begin: () => appendFacts(store, `project-${PROJECT_ID}`, ...projectFacts(PROJECT_ID)),
    recorded: (stream: string, ...events: readonly AnyFact[]) => appendFacts(store, stream, ...events),
    pays: (...payments: readonly AnyFact[]) => appendFacts(store, `budget-${PROJECT_ID}-2026`, ...payments),
  };
};
