import type { Instant } from '../../kernel/instant';
import { unless, type Violation } from '../../kernel/rule-violation';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import { isInTime, standingOfCode } from './project-deadlines';
import { namedInDraft, type ProjectDraft } from './project-fields';
import { broken, brokenInput } from './project-violation';
import type { CorrectionReason } from './project-review.events';
import { draftedGoalSet, type Project } from './project.state';
import { reasonViolations } from './input.rules';

const MAX_ROUNDS = 3;

/** T7: refused when the round would be 4. */
export const roundsAreLeft = ({ round }: Project): boolean => round < MAX_ROUNDS;

/** T7: now < due instant of the correction period as it stands (DEC-26); silence of D03 lapses the project (T8). */
export const isWithinCorrection = (project: Project, now: Instant, standings: readonly DeadlineStanding[]): boolean => {
  const standing = standingOfCode(project, 'D03', standings);
  return standing === undefined || isInTime(standing, now);
};

/** T8: the very deadline version that the timer saw is still open, and its due instant is reached. */
export const correctionIsOver = (
  project: Project,
  timer: Readonly<{ deadlineId: string; version: number; now: Instant }>,
  standings: readonly DeadlineStanding[],
): boolean => {
  const standing = standings.find(({ deadlineId }) => deadlineId === timer.deadlineId);
  return (
    project.status === 'RETURNED' &&
    standing !== undefined &&
    standing.state === 'OPEN' &&
    standing.version === timer.version &&
    standingOfCode(project, 'D03', standings)?.deadlineId === timer.deadlineId &&
    !isInTime(standing, timer.now)
  );
};

export const resubmissionViolations = (
  project: Project,
  now: Instant,
  standings: readonly DeadlineStanding[],
): readonly Violation[] => [
  ...unless(roundsAreLeft(project), () =>
    broken('T7', {
      message: `项目已提交 ${project.round} 次，不能再次提交`,
      messageEn: `The project was submitted ${project.round} times and cannot be submitted again`,
      remedy: '请撤回本项目，下一年度重新申报',
      remedyEn: 'Withdraw it and apply anew next year',
    }),
  ),
  ...unless(isWithinCorrection(project, now, standings), () =>
    broken('T7', {
      message: '补正期限已过',
      messageEn: 'The correction period is over',
      remedy: '逾期未补正的项目视为撤回，请重新申报',
      remedyEn: 'A project that was not corrected in time lapses; apply anew',
    }),
  ),
];

/** The draft into which reviewers point. */
const draftOf = (project: Project): ProjectDraft => {
  const goalSet = draftedGoalSet(project);
  return { ...project.application, goalSets: goalSet === null ? {} : { [goalSet.year]: goalSet } };
};

type GivenReason = Readonly<{ field: string; reason: string }>;

/** T6: the reasons with the Chinese names of what they point at. */
export const namedReasons = (project: Project, reasons: readonly GivenReason[]): readonly CorrectionReason[] => {
  const draft = draftOf(project);
  return reasons.map(({ field, reason }) => ({ field, label: namedInDraft(draft, field) ?? field, reason }));
};

const noReasons = (): Violation =>
  brokenInput('T6', '/reasons', '退回理由', null, {
    message: '退回至少要有一条理由',
    messageEn: 'A return needs at least one reason',
    remedy: '请逐项写明需要补正的内容',
    remedyEn: 'Name each field or document that must be corrected',
  });

const unknownField = (field: string, n: number): Violation =>
  brokenInput('T6', `/reasons/${n}/field`, '退回项', field, {
    message: `申报内容中没有“${field}”`,
    messageEn: `The draft has no field or document "${field}"`,
    remedy: '请使用字段名、字段的 JSON Pointer 或附件的摘要值',
    remedyEn: 'Use the name or JSON Pointer of a field, or the hash of a document',
  });

/** T6: at least one reason, each with a text. */
export const reasonsGivenViolations = (reasons: readonly GivenReason[]): readonly Violation[] =>
  reasons.length === 0
    ? [noReasons()]
    : reasons.flatMap(({ reason }, n) => reasonViolations('T6', reason, `/reasons/${n}/reason`));

/** T6: each reason names a field or a document that the draft has. */
export const reasonsNamedViolations = (project: Project, reasons: readonly GivenReason[]): readonly Violation[] => {
  const draft = draftOf(project);
  return reasons.flatMap(({ field }, n) => unless(namedInDraft(draft, field) !== null, () => unknownField(field, n)));
};
