import { isBefore, type Instant } from '../../kernel/instant';
import { fenOf, sumFen, yuanOf, type Fen, type Yuan } from '../../kernel/money';
import { unless, type Violation } from '../../kernel/rule-violation';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import { appliedAmount } from './budget-balance.rules';
import { isSupported } from './goal-review.rules';
import { standingOfCode } from './project-deadlines';
import { broken, brokenInput } from './project-violation';
import type { LegalBreach } from './project-budget.events';
import { goalSetVersions, submittedGoalSet, type Project } from './project.state';

/** T15: not more than was applied for. */
export const isWithinApplication = ({ application }: Project, amount: Yuan): boolean =>
  fenOf(amount) <= appliedAmount(application);

/** T17: everything allocated so far. */
export const allocatedSoFar = ({ budget }: Project): Fen => sumFen(budget.allocations.map(({ amount }) => amount));

/** T17: all allocations together are not above the approved budget. */
export const isWithinApproval = (project: Project, amount: Yuan): boolean =>
  allocatedSoFar(project) + fenOf(amount) <= fenOf(project.budget.approved ?? '0');

/** INV-09: the goal that finance supported is there to be approved together with the money. */
export const hasGoalToApprove = (project: Project): boolean =>
  submittedGoalSet(project) !== null && project.grade !== null && isSupported(project.grade.grade);

/** INV-09: no money without an approved goal. */
export const hasApprovedGoal = (project: Project): boolean =>
  goalSetVersions(project, project.application.fiscalYear).approved.length > 0;

/** T17: the first allocation after the due instant of D11 is accepted and flagged (Budget Law 52). */
export const breachOf = (
  project: Project,
  now: Instant,
  standings: readonly DeadlineStanding[],
): LegalBreach | null => {
  const standing = standingOfCode(project, 'D11', standings);
  if (standing === undefined || standing.state === 'WAIVED' || isBefore(now, standing.dueInstant)) return null;
  const { deadlineId, code, dueInstant } = standing;
  return { deadlineId, code, dueInstant };
};

export const arrangementViolations = (project: Project, amount: Yuan): readonly Violation[] =>
  unless(isWithinApplication(project, amount), () =>
    brokenInput('T15', '/amount', '安排金额', amount, {
      message: `安排金额超过申报总额 ${yuanOf(appliedAmount(project.application))} 元`,
      messageEn: `The amount is above the ${yuanOf(appliedAmount(project.application))} yuan applied for`,
      remedy: '请填写不超过申报总额的金额',
      remedyEn: 'State an amount that is not above what was applied for',
    }),
  );

export const arrangedViolations = ({ budget }: Project): readonly Violation[] =>
  unless(budget.arranged !== null, () =>
    broken('T16', {
      message: '预算尚未安排',
      messageEn: 'The budget is not arranged yet',
      remedy: '请先由财政预算处（科）安排预算',
      remedyEn: 'The finance budget division arranges the budget first',
    }),
  );

const noGoal = (): Violation =>
  broken('INV-09', {
    message: '没有审核通过的绩效目标，不能安排资金',
    messageEn: 'There is no money without an approved goal',
    remedy: '绩效目标须与预算同时批复',
    remedyEn: 'The goal is approved together with the budget',
  });

export const goalToApproveViolations = (project: Project): readonly Violation[] =>
  unless(hasGoalToApprove(project), noGoal);

export const approvedGoalViolations = (project: Project): readonly Violation[] =>
  unless(hasApprovedGoal(project), noGoal);

export const allocationViolations = (project: Project, amount: Yuan): readonly Violation[] =>
  unless(isWithinApproval(project, amount), () =>
    brokenInput('T17', '/amount', '下达金额', amount, {
      message: `累计下达金额超过批复预算 ${project.budget.approved ?? '0.00'} 元`,
      messageEn: `All allocations together are above the approved ${project.budget.approved ?? '0.00'} yuan`,
      remedy: `本次最多可下达 ${yuanOf(fenOf(project.budget.approved ?? '0') - allocatedSoFar(project))} 元`,
      remedyEn: `At most ${yuanOf(fenOf(project.budget.approved ?? '0') - allocatedSoFar(project))} yuan are left`,
    }),
  );
