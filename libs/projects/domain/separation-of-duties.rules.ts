import type { Role } from '../../kernel/role';
import { unless, type Violation } from '../../kernel/rule-violation';
import { personsOf, type ActedBy, type Commander } from '../../kernel/acted-by';
import { broken } from './project-violation';
import type { Project } from './project.state';
import { REVIEW_STAGES, type ReviewStage } from './review-stage';

const anyOf = (by: ActedBy, persons: readonly string[]): boolean =>
  personsOf(by).some((person) => persons.includes(person));

/** INV-35: no one who wrote or submitted acts in any stage. */
export const wroteOrSubmitted = (project: Project, by: ActedBy): boolean => anyOf(by, project.writers);

/** INV-35, read from the other side: reviewer ≠ drafter, so no one who reviewed the project writes in it later. */
export const reviewedBefore = (project: Project, by: ActedBy): boolean => anyOf(by, project.reviewers);

/** INV-35: no one acts in two successive stages of a round. */
export const actedInStageBefore = (project: Project, by: ActedBy, stage: ReviewStage): boolean => {
  const before = REVIEW_STAGES[REVIEW_STAGES.indexOf(stage) - 1];
  return before !== undefined && anyOf(by, project.stageActors[before] ?? []);
};

/** INV-35: the stage for which a return (T6) counts is the one it ends. */
export const stageEndedByReturn = ({ status, grade }: Project): ReviewStage => {
  if (status === 'SUBMITTED') return 'ACCEPTANCE';
  if (status === 'DEPT_REVIEW') return 'DEPARTMENT';
  return grade === null ? 'GOAL_GRADE' : 'POOLING';
};

const isUnitRole = (role: Role): boolean => role.startsWith('UNIT_');
const isDepartmentRole = (role: Role): boolean => role.startsWith('DEPT_');

/** DEC-35: in a department that is its own unit, UNIT_* and DEPT_* roles are held by different persons. */
export const holdsBothSides = (project: Project, by: Commander): boolean => {
  if (project.unitCode !== project.departmentCode) return false;
  const roles = [by.role, ...(by.roles ?? [])];
  return roles.some(isUnitRole) && roles.some(isDepartmentRole);
};

const NEUTRAL: readonly Role[] = ['AUDITOR', 'WF_ADMIN', 'SYS_ADMIN'];

/** 8.1: WF_ADMIN holds no approving role, AUDITOR and SYS_ADMIN have no business authority. */
export const holdsNeutralRole = ({ role, roles = [] }: Commander): boolean =>
  NEUTRAL.includes(role) || roles.some((held) => NEUTRAL.includes(held));

const duties = (holds: boolean, message: string, messageEn: string): readonly Violation[] =>
  unless(holds, () =>
    broken('INV-35', { message, messageEn, remedy: '请由另一位同事办理', remedyEn: 'Another person must do this' }),
  );

export const bothSidesViolations = (project: Project, by: Commander): readonly Violation[] =>
  unless(!holdsBothSides(project, by), () =>
    broken('DEC-35', {
      message: '本部门无下属单位，单位岗位与主管部门岗位须由不同人员担任',
      messageEn: 'This department is its own unit: unit and department roles are held by different persons',
      remedy: '请由只担任其中一类岗位的同事办理',
      remedyEn: 'A person who holds only one of the two kinds of role must do this',
    }),
  );

/** Who may act in a stage of the review. */
export const stageViolations = (project: Project, by: Commander, stage: ReviewStage): readonly Violation[] => [
  ...duties(
    !wroteOrSubmitted(project, by),
    '您填写或提交过本项目，不能参与审核',
    'You wrote or submitted this project and cannot review it',
  ),
  ...duties(
    !actedInStageBefore(project, by, stage),
    '您已办理本轮的上一审核环节，不能连续办理',
    'You acted in the stage before of this round and cannot act in the next one',
  ),
  ...bothSidesViolations(project, by),
];

/** Who may write in a project or submit it. */
export const writerViolations = (project: Project, by: Commander): readonly Violation[] => [
  ...duties(
    !reviewedBefore(project, by),
    '您审核过本项目，不能填写或提交',
    'You reviewed this project and cannot write in it or submit it',
  ),
  ...bothSidesViolations(project, by),
];
