import { given } from '../../../test/support/given';
import { PROJECT_ID } from '../../../test/support/project-content';
import {
  cancelledProject,
  completedProject,
  consentedProject,
  executingProject,
  execution,
  suspendedProject,
  timedOutProject,
  warnedProject,
  warnFor,
} from '../../../test/support/project-executions';
import { after, allocatedProject, approvedProject, rulesOf } from '../../../test/support/project-histories';
import { acting, inRoleOf, people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { businessDate } from '../../kernel/instant';
import type { ProjectCommand } from './project.commands';
import { project } from './project.decider';
import type { ProjectEvent } from './project.events';

const of = given(project);
const decided = (history: readonly ProjectEvent[], command: ProjectCommand) =>
  project.decide(fold(project, history), command);
const stateOf = (history: readonly ProjectEvent[]) => fold(project, history);
const WARNING = `${PROJECT_ID}-w1`;

describe('SuspendProject', () => {
  it('T25: by order of finance, from today', () =>
    of(...executingProject())
      .when(execution.suspend)
      .then({
        type: 'ProjectSuspended',
        data: {
          ...{ projectId: PROJECT_ID, by: people.leader, at: execution.suspend.now, fiscalYear: 2027 },
          ...{ cause: 'ORDER', warningId: null, reason: '审计发现虚列支出', from: 'EXECUTING' },
          effectiveDate: businessDate('2027-08-02'),
        },
      }));

  it('T25: also by the performance division, also before the first payment', () =>
    expect(decided(allocatedProject(), { ...execution.suspend, by: people.perf })).toMatchObject([
      { data: { from: 'ALLOCATED' } },
    ]));

  it('T25: by nobody else, and only while the project is executed', () => {
    for (const by of [people.budget, people.division, people.deptHead, people.wfAdmin])
      expect(rulesOf(executingProject(), { ...execution.suspend, by })).toEqual(['T25']);
    for (const history of [approvedProject(), cancelledProject(), completedProject()])
      expect(rulesOf(history, execution.suspend)).toEqual(['T25']);
  });

  it('INV-17: a suspension always carries a reason', () =>
    expect(rulesOf(executingProject(), { ...execution.suspend, reason: '' })).toEqual(['T25']));

  it('T25: suspended twice, the second is refused', () =>
    of(...suspendedProject())
      .when(execution.suspend)
      .thenRefusedBy('T25'));
});

describe('SuspendForSilence', () => {
  it('T24, D17: silence suspends from the due date, whenever it was noticed', () =>
    of(...warnedProject())
      .when(execution.timeOut)
      .then({
        type: 'ProjectSuspended',
        data: {
          ...{ projectId: PROJECT_ID, by: people.system, at: execution.timeOut.now, fiscalYear: 2027 },
          ...{ cause: 'DISPOSITION_TIMED_OUT', warningId: WARNING, reason: '预警发出后未在规定期限内作出分类处置' },
          ...{ from: 'EXECUTING', effectiveDate: businessDate('2027-07-15') },
        },
      }));

  it('T24: told twice, or of a warning that was settled, it does nothing', () => {
    of(...timedOutProject())
      .when(execution.timeOut)
      .thenNothingHappens();
    of(...after(warnedProject(), execution.continue))
      .when(execution.timeOut)
      .thenNothingHappens();
  });

  it('T24, DEC-50: a project that was completed meanwhile stays so', () =>
    of(...after(warnedProject(), execution.closeYear))
      .when(execution.timeOut)
      .thenNothingHappens());

  it('T24: a second silence joins the suspension that stands, and voids a consent that did not know of it', () => {
    const consented = after(warnedProject(), execution.suspend, execution.consent);
    const both = after(consented, execution.timeOut);
    expect(both.at(-1)).toMatchObject({ type: 'ProjectSuspended', data: { from: 'SUSPENDED', warningId: WARNING } });
    expect(stateOf(both)).toMatchObject({
      status: 'SUSPENDED',
      execution: { suspension: { from: 'EXECUTING', cause: 'ORDER', effectiveDate: '2027-08-02', consent: null } },
    });
  });
});

describe('ResumeProject', () => {
  it('T30: the first person consents, the second one resumes, into the state before', () => {
    of(...suspendedProject())
      .when(execution.consent)
      .then({
        type: 'ResumptionConsented',
        data: {
          ...{ projectId: PROJECT_ID, by: people.perf, at: execution.consent.now },
          basis: '整改验收意见（云财绩〔2027〕12号）',
        },
      });
    of(...consentedProject())
      .when(execution.resume)
      .then({
        type: 'ProjectResumed',
        data: {
          ...{ projectId: PROJECT_ID, by: people.budget, at: execution.resume.now, fiscalYear: 2027, to: 'EXECUTING' },
          consents: [
            { by: people.perf, at: execution.consent.now, basis: execution.consent.basis },
            { by: people.budget, at: execution.resume.now, basis: execution.resume.basis },
          ],
          warningsClosed: [],
          effectiveDate: businessDate('2027-08-23'),
        },
      });
    expect(stateOf(after(consentedProject(), execution.resume))).toMatchObject({
      status: 'EXECUTING',
      execution: { suspension: null },
    });
  });

  it('T30: either role may be the first', () => {
    const budgetFirst = after(suspendedProject(), execution.resume);
    expect(decided(budgetFirst, { ...execution.consent, ...acting(people.perf, '2027-08-24T09:00') })).toMatchObject([
      { type: 'ProjectResumed' },
    ]);
  });

  it('INV-17: the same person twice is refused, in the other role too', () => {
    of(...consentedProject())
      .when(execution.consent)
      .thenRefusedBy('INV-17');
    of(...consentedProject())
      .when({ ...execution.resume, by: inRoleOf(people.perf, people.budget) })
      .thenRefusedBy('INV-17');
    of(...consentedProject())
      .when({ ...execution.resume, by: { ...people.budget, onBehalfOf: people.perf.actor } })
      .thenRefusedBy('INV-17');
  });

  it('INV-17: the same role twice is refused, though it is another person', () =>
    of(...consentedProject())
      .when({ ...execution.consent, by: { ...people.perf, actor: 'fin-perf-2.F' } })
      .thenRefusedBy('INV-17'));

  it('DEC-47: the basis names a document', () =>
    expect(rulesOf(suspendedProject(), { ...execution.consent, basis: '  ' })).toEqual(['DEC-47']));

  it('T30: by performance and budget alone, only while suspended; resumed twice, the second is refused', () => {
    for (const by of [people.leader, people.division, people.deptHead, people.auditor])
      expect(rulesOf(suspendedProject(), { ...execution.consent, by })).toEqual(['T30']);
    of(...executingProject())
      .when(execution.consent)
      .thenRefusedBy('T30');
    of(...after(consentedProject(), execution.resume))
      .when(execution.resume)
      .thenRefusedBy('T30');
  });

  it('T30: closes the warnings that were not answered, and no other', () => {
    const other = { ...warnFor(7), rule: 'absolute-deviation' };
    const history = after(warnedProject(), other, execution.timeOut, execution.consent, execution.resume);
    expect(history.at(-1)).toMatchObject({ data: { warningsClosed: [WARNING], to: 'EXECUTING' } });
    expect(stateOf(history).execution.openWarnings).toMatchObject([{ rule: 'absolute-deviation', timedOut: false }]);
  });

  it('T30: suspended before the first payment, it returns to ALLOCATED; a payment meanwhile counts (T18)', () => {
    const suspended = after(allocatedProject(), execution.suspend);
    expect(stateOf(after(suspended, execution.consent, execution.resume)).status).toBe('ALLOCATED');
    const paid = after(suspended, execution.start);
    expect(stateOf(paid).status).toBe('SUSPENDED');
    expect(stateOf(after(paid, execution.consent, execution.resume)).status).toBe('EXECUTING');
  });

  it('T25, T30: a later suspension needs two consents of its own', () => {
    const again = after(consentedProject(), execution.resume, {
      ...execution.suspend,
      ...acting(people.leader, '2027-09-01T10:00'),
    });
    expect(decided(again, { ...execution.resume, ...acting(people.budget, '2027-09-02T10:00') })).toMatchObject([
      { type: 'ResumptionConsented' },
    ]);
  });
});
