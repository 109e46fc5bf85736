import { businessDateOf, plusMs } from '../../kernel/instant';
import type { Violation } from '../../kernel/rule-violation';
import { confirmed } from '../../goals/domain/goal-set-check';
import { actedBy } from '../../kernel/acted-by';
import { correctionIsOver, resubmissionViolations } from './correction.rules';
import { windowViolations } from './fiscal-year.rules';
import { reasonViolations } from './input.rules';
import { projectCode } from './project-code';
import { endings, startedDeadline, standingOfCode } from './project-deadlines';
import type { Decision } from './project-decision';
import { transitions } from './project-transitions';
import type {
  Commanded,
  ExpireCorrection,
  ResubmitProject,
  SubmitProject,
  WithCalendar,
  WithDeadlines,
  WithdrawProject,
} from './project.commands';
import type { ProjectEvent } from './project.events';
import { draftedGoalSet, type Project } from './project.state';
import { bothSidesViolations, writerViolations } from './separation-of-duties.rules';
import { checkSubmission } from './submission-check';

type Submission = SubmitProject | ResubmitProject;

/** What the draft still lacks, the confirmations that were not given among it. */
const draftViolations = (
  project: Project,
  { ruleSet, storedDocuments, confirmations }: Submission,
): readonly Violation[] => {
  const draft = { application: project.application, goalSet: draftedGoalSet(project) };
  const check = checkSubmission(draft, { ruleSet, storedDocuments, entry: null });
  return [...check.violations, ...confirmed(check.confirmations, confirmations)];
};

const frozen = (project: Project, { by, now, confirmations }: Submission, round: number) => ({
  projectId: project.projectId,
  by: actedBy(by),
  at: now,
  round,
  code: projectCode(project) ?? '',
  unitCode: project.unitCode,
  departmentCode: project.departmentCode,
  application: project.application,
  confirmations,
});

/** The goal set frozen and bound to its rule set (DEC-02), and D02. */
const submissionFollows = (project: Project, command: Submission, round: number): readonly ProjectEvent[] => {
  const { by, now, today, calendar, ruleSet } = command;
  const { projectId } = project;
  const goalSet = draftedGoalSet(project);
  if (goalSet === null) return []; // refused before by T3
  const bound = { year: goalSet.year, goalSet, ruleSetId: ruleSet.id, ruleSetVersion: ruleSet.version };
  return [
    { type: 'GoalSetSubmitted', data: { projectId, by: actedBy(by), at: now, round, ...bound } },
    startedDeadline(project, { code: 'D02', round, startDate: today, now, calendar }),
  ];
};

const windowOf = (project: Project, { now, calendar }: Commanded & WithCalendar): readonly Violation[] => {
  const { application, lateEntryPermitted } = project;
  return windowViolations(application.fiscalYear, { now, calendar, lateEntryPermitted });
};

export const submitProject: Decision<Commanded & WithCalendar, SubmitProject> = {
  transition: transitions.SubmitProject,
  guards: (project, asked) => [...writerViolations(project, asked.by), ...windowOf(project, asked)],
  content: draftViolations,
  events: (project, command) => {
    const { application } = project;
    const { now, calendar } = command;
    const inWindow =
      windowViolations(application.fiscalYear, { now, calendar, lateEntryPermitted: false }).length === 0;
    const data = { ...frozen(project, command, 1), lateEntry: !inWindow };
    return [{ type: 'ProjectSubmitted', data }, ...submissionFollows(project, command, 1)];
  },
};

export const resubmitProject: Decision<Commanded & WithDeadlines, ResubmitProject> = {
  transition: transitions.ResubmitProject,
  guards: (project, { by, now, deadlines }) => [
    ...writerViolations(project, by),
    ...resubmissionViolations(project, now, deadlines),
  ],
  content: draftViolations,
  events: (project, command) => {
    const round = project.round + 1;
    const deadlinesEnded = endings(project, command.deadlines, { code: 'D03', outcome: 'MET' });
    const data = { ...frozen(project, command, round), deadlinesEnded };
    return [{ type: 'ProjectResubmitted', data }, ...submissionFollows(project, command, round)];
  },
};

export const withdrawProject: Decision<Commanded, WithdrawProject> = {
  transition: transitions.WithdrawProject,
  guards: (project, { by }) => bothSidesViolations(project, by),
  values: (_, { reason }) => reasonViolations('T4', reason),
  events: (project, { by, now, reason, deadlines }) => {
    const { projectId, round, status } = project;
    if (status === 'ABSENT') return []; // refused before by T4
    const deadlinesEnded = endings(project, deadlines);
    return [
      {
        type: 'ProjectWithdrawn',
        data: { projectId, by: actedBy(by), at: now, round, from: status, reason, deadlinesEnded },
      },
    ];
  },
};

/** T8: takes effect on the due date, whenever the timer really ran (DEC-26). */
export const expireCorrection: Decision<Commanded, ExpireCorrection> = {
  transition: transitions.ExpireCorrection,
  refusesState: false,
  events: (project, { by, now, deadlineId, version, deadlines }) => {
    const standing = standingOfCode(project, 'D03', deadlines);
    if (standing === undefined || !correctionIsOver(project, { deadlineId, version, now }, deadlines)) return [];
    const { projectId, round } = project;
    const { dueInstant } = standing;
    const about = { projectId, by: actedBy(by), at: now, round, effectiveDate: businessDateOf(plusMs(dueInstant, -1)) };
    const deadlinesEnded = endings(project, deadlines, { code: 'D03', outcome: 'EXPIRED' });
    return [
      { type: 'CorrectionPeriodExpired', data: { ...about, deadlineId, version, dueInstant, deadlinesEnded } },
      { type: 'ProjectLapsed', data: about },
    ];
  },
};
