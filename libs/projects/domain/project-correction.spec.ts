import { given } from '../../../test/support/given';
import { PROJECT_ID, SHA256 } from '../../../test/support/project-content';
import {
  acceptedProject,
  after,
  commands,
  financeReviewProject,
  pooledProject,
  resubmittedProject,
  returnedProject,
  rulesOf,
  submittedProject,
  violationsOf,
} from '../../../test/support/project-histories';
import { acting, people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { instant } from '../../kernel/instant';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import { deadlineIdOf } from '../../rule-sets/domain/start-deadline';
import { project } from './project.decider';

const { accept, correct, resubmit } = commands;
const returning = commands.return;
const of = given(project);

/** The correction period of the returned project: 5 wd from 2026-09-03, due 2026-09-10. */
const D03 = deadlineIdOf('D03', 1, PROJECT_ID);
const dueInstant = instant('2026-09-10T16:00:00Z');
const standing = (changes: Partial<DeadlineStanding> = {}): DeadlineStanding => ({
  ...{ deadlineId: D03, code: 'D03', state: 'OPEN', version: 1, dueInstant },
  ...changes,
});
const decided = (history: ReturnType<typeof returnedProject>, command: Parameters<typeof project.decide>[1]) =>
  project.decide(fold(project, history), command);

describe('ReturnForCorrection', () => {
  it('T6: names what must be corrected, ends what is open and starts D03', () => {
    const [returned, started] = decided(submittedProject(), returning);
    expect(returned).toMatchObject({
      type: 'ProjectReturnedForCorrection',
      data: {
        round: 1,
        from: 'SUBMITTED',
        stage: 'ACCEPTANCE',
        reasons: [{ field: 'basis', label: '立项依据', reason: '请补充立项文件文号' }],
        deadlinesEnded: [{ code: 'D02', outcome: 'SUPERSEDED' }],
      },
    });
    const owner = { role: 'UNIT_HEAD', org: '106003' };
    expect(started).toMatchObject({ data: { deadlineId: D03, owner, period: { dueInstant } } });
  });

  it.each([
    ['SUBMITTED', submittedProject(), people.reviewer, []],
    ['SUBMITTED', submittedProject(), people.deptHead, ['T6']],
    ['DEPT_REVIEW', acceptedProject(), people.deptHead, []],
    ['DEPT_REVIEW', acceptedProject(), { ...people.reviewer, actor: 'dept-reviewer-2.106' }, []],
    ['DEPT_REVIEW', acceptedProject(), people.perf, ['T6']],
    ['FIN_REVIEW', financeReviewProject(), people.division, []],
    ['FIN_REVIEW', financeReviewProject(), people.perf, []],
    ['FIN_REVIEW', financeReviewProject(), people.deptHead, ['T6']],
    ['RETURNED', returnedProject(), people.reviewer, ['T6']],
    ['POOLED', pooledProject(), people.division, ['T6']],
  ])('T6: from %s', (_, history, by, rules) => expect(rulesOf(history, { ...returning, by })).toEqual(rules));

  it.each([
    'basis',
    '/outline',
    '/classified',
    '/costItems/1/amount',
    'annualGoal',
    '/goalSets/2027',
    '/goalSets/2027/indicators/0/meaning',
    SHA256,
  ])('T6: a reason may name %s', (field) =>
    expect(rulesOf(submittedProject(), { ...returning, reasons: [{ field, reason: '请补充' }] })).toEqual([]),
  );

  it.each(['colour', '/costItems/2/amount', '/goalSets/2028', '/goalSets/2027/indicators/3', '0'.repeat(64), ''])(
    'T6: a reason cannot name "%s"',
    (field) =>
      expect(violationsOf(submittedProject(), { ...returning, reasons: [{ field, reason: '请补充' }] })).toMatchObject([
        { rule: 'T6', field: '/reasons/0/field', value: field },
      ]),
  );

  it('T6: at least one reason, and each says why', () => {
    of(...submittedProject())
      .when({ ...returning, reasons: [] })
      .thenRefusedBy('T6');
    of(...submittedProject())
      .when({ ...returning, reasons: [{ field: 'basis', reason: ' ' }] })
      .thenRefusedBy('T6');
  });

  it('T6: returned twice, the second is refused', () =>
    of(...returnedProject())
      .when(returning)
      .thenRefusedBy('T6'));
});

describe('ResubmitProject', () => {
  it('T7: counts the round, meets D03, freezes the corrected draft and starts D02 anew', () => {
    const [resubmitted, goals, started] = decided(after(returnedProject(), correct), resubmit);
    expect(resubmitted).toMatchObject({
      type: 'ProjectResubmitted',
      data: {
        round: 2,
        application: { basis: '云政发〔2026〕8号。' },
        deadlinesEnded: [{ deadlineId: D03, outcome: 'MET', version: 1, dueInstant }],
      },
    });
    expect(goals).toMatchObject({ type: 'GoalSetSubmitted', data: { round: 2, ruleSetVersion: 1 } });
    expect(started).toMatchObject({ data: { code: 'D02', round: 2, process: `project-approval/${PROJECT_ID}/2` } });
  });

  it('T7: resubmitted twice, the second is refused', () =>
    of(...resubmittedProject())
      .when(resubmit)
      .thenRefusedBy('T7'));

  it.each([
    ['just in time', '2026-09-10T23:59', {}, []],
    ['on the due instant', '2026-09-11T00:00', {}, ['T7']],
    ['after an extension', '2026-09-11T00:00', { dueInstant: instant('2026-09-17T16:00:00Z'), version: 2 }, []],
    ['while the clock is paused', '2026-09-20T09:00', { state: 'PAUSED' as const }, []],
    ['after the deadline was waived', '2026-09-20T09:00', { state: 'WAIVED' as const }, []],
  ])('T7: within the correction period: %s', (_, when, changes, rules) => {
    const deadlines = [standing(changes)];
    expect(rulesOf(returnedProject(), { ...resubmit, ...acting(people.unitHead, when, { deadlines }) })).toEqual(rules);
  });

  it('T7: refused when the round would be 4', () => {
    const again = [accept, { ...returning, by: people.deptHead }, resubmit].map((command) => ({
      ...command,
      now: resubmit.now,
    }));
    const third = after(resubmittedProject(), ...again);
    expect(fold(project, third).round).toBe(3);
    of(...after(third, ...again.slice(0, 2)))
      .when(resubmit)
      .thenRefusedBy('T7');
  });

  it('T7: the draft is checked as at the first submission, the window of DEC-36 apart', () => {
    const emptied = after(returnedProject(), { ...correct, changes: { basis: '' } });
    expect(violationsOf(emptied, resubmit)).toMatchObject([{ rule: 'T3', field: '/basis' }]);
    const late = acting(people.unitHead, '2026-10-08T09:00', { deadlines: [standing({ state: 'PAUSED' })] });
    expect(rulesOf(returnedProject(), { ...resubmit, ...late })).toEqual([]);
  });

  it('T7: not by the unit handler', () =>
    of(...returnedProject())
      .when({ ...resubmit, by: people.clerk })
      .thenRefusedBy('T7'));
});
