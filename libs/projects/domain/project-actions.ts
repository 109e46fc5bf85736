import type { OfferedAction } from '../../kernel/offered-action';
import type { Violation } from '../../kernel/rule-violation';
import * as budget from './budget.decisions';
import * as completion from './completion.decisions';
import * as drafting from './drafting.decisions';
import { refusals, type Decision } from './project-decision';
import type { Transition } from './project-transitions';
import type { Circumstances } from './project.commands';
import type { Project } from './project.state';
import * as review from './review.decisions';
import * as submission from './submission.decisions';
import * as suspension from './suspension.decisions';
import * as warning from './warning.decisions';

type Asking = Pick<Decision<Circumstances, Circumstances>, 'transition' | 'refusesState' | 'guards'>;

/** The commands that people give to an existing project. */
const offered: Readonly<Record<string, Asking>> = {
  ReviseProject: drafting.reviseProject,
  ReviseGoalSet: drafting.reviseGoalSet,
  SubmitProject: submission.submitProject,
  PermitLateEntry: drafting.permitLateEntry,
  WithdrawProject: submission.withdrawProject,
  AcceptForReview: review.acceptForReview,
  ReturnForCorrection: review.returnForCorrection,
  ResubmitProject: submission.resubmitProject,
  ApproveByDepartment: review.approveByDepartment,
  GradeGoal: review.gradeGoal,
  ApproveIntoPool: review.approveIntoPool,
  ArrangeBudget: budget.arrangeBudget,
  ApproveBudget: budget.approveBudget,
  AllocateIndex: budget.allocateIndex,
  RaiseWarning: warning.raiseWarning,
  SuspendProject: suspension.suspendProject,
  ResumeProject: suspension.resumeProject,
  CompleteExecution: completion.completeExecution,
};

/** Base path of the API, so that a client can follow the link as it is (`api.md` 1). */
const BASE = '/api/v1';

const hrefOf = ({ path }: Transition, { projectId, application }: Project): string =>
  `${BASE}/projects/${projectId}/${(path ?? '').replace('{year}', String(application.fiscalYear))}`;

const whyNot = ([first]: readonly Violation[]): Partial<OfferedAction> =>
  first === undefined ? {} : { rule: first.rule, reason: first.message, reasonEn: first.messageEn };

const actionOf = (command: string, asking: Asking, project: Project, asked: Circumstances): OfferedAction => {
  const { transition } = asking;
  const refused = refusals(asking, project, asked);
  return {
    command,
    label: transition.label,
    labelEn: transition.labelEn,
    method: transition.method,
    href: hrefOf(transition, project),
    allowed: refused.length === 0,
    ...whyNot(refused),
    needs: {
      ...(transition.needsReason && { reason: true }),
      ...(transition.needsSecondPerson && { secondPerson: true }),
    },
  };
};

const isForRole = ({ transition }: Asking, { by }: Circumstances): boolean =>
  Object.values(transition.who).some((roles) => roles.includes(by.role));

/** Every command of the caller's role on this project, allowed or not; none for a role that has no part in it. */
export const actionsOf = (project: Project, asked: Circumstances): readonly OfferedAction[] =>
  Object.entries(offered)
    .filter(([, asking]) => isForRole(asking, asked))
    .map(([command, asking]) => actionOf(command, asking, project, asked));
