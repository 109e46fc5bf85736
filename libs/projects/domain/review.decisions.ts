import { gradeGoal as gradeByPoints } from '../../goals/domain/goal-review';
import { FINANCE_BODY } from '../../rule-sets/domain/start-deadline';
import { actedBy } from '../../kernel/acted-by';
import { namedReasons, reasonsGivenViolations, reasonsNamedViolations } from './correction.rules';
import { gradedOnceViolations, isSupported, poolViolations } from './goal-review.rules';
import { reasonViolations } from './input.rules';
import { endings, handovers, startedDeadline } from './project-deadlines';
import type { Decision } from './project-decision';
import { transitions } from './project-transitions';
import type {
  AcceptForReview,
  ApproveByDepartment,
  ApproveIntoPool,
  Commanded,
  GradeGoal,
  ReturnForCorrection,
} from './project.commands';
import type { ProjectEvent } from './project.events';
import type { Project } from './project.state';
import { stageEndedByReturn, stageViolations } from './separation-of-duties.rules';

/** T5 always leads to the department's review, never to ex-ante evaluation by itself (DEC-38). */
export const acceptForReview: Decision<Commanded, AcceptForReview> = {
  transition: transitions.AcceptForReview,
  guards: (project, { by }) => stageViolations(project, by, 'ACCEPTANCE'),
  events: (project, { by, now, today, calendar, deadlines }) => {
    const { projectId, round } = project;
    const deadlinesEnded = endings(project, deadlines, { code: 'D02', outcome: 'MET' });
    return [
      { type: 'ProjectAccepted', data: { projectId, by: actedBy(by), at: now, round, deadlinesEnded } },
      startedDeadline(project, { code: 'D09', round, startDate: today, now, calendar }),
    ];
  },
};

const returned = (
  project: Project,
  { by, now, today, calendar }: ReturnForCorrection | GradeGoal,
  reasons: Parameters<typeof namedReasons>[1],
  deadlinesEnded: ReturnType<typeof endings>,
): readonly ProjectEvent[] => {
  const { projectId, round, status } = project;
  if (status === 'ABSENT') return []; // refused before by T6, T13
  const about = { projectId, by: actedBy(by), at: now, round, from: status, stage: stageEndedByReturn(project) };
  return [
    {
      type: 'ProjectReturnedForCorrection',
      data: { ...about, reasons: namedReasons(project, reasons), deadlinesEnded },
    },
    startedDeadline(project, { code: 'D03', round, startDate: today, now, calendar }),
  ];
};

export const returnForCorrection: Decision<Commanded, ReturnForCorrection> = {
  transition: transitions.ReturnForCorrection,
  guards: (project, { by }) => stageViolations(project, by, stageEndedByReturn(project)),
  values: (_, { reasons }) => reasonsGivenViolations(reasons),
  content: (project, { reasons }) => reasonsNamedViolations(project, reasons),
  events: (project, command) => returned(project, command, command.reasons, endings(project, command.deadlines)),
};

export const approveByDepartment: Decision<Commanded, ApproveByDepartment> = {
  transition: transitions.ApproveByDepartment,
  guards: (project, { by }) => stageViolations(project, by, 'DEPARTMENT'),
  events: (project, { by, now, today, calendar, deadlines, opinion }) => {
    const { projectId, round } = project;
    const deadlinesEnded = endings(project, deadlines, { code: 'D09', outcome: 'MET' });
    const about = { projectId, by: actedBy(by), at: now, round };
    return [
      { type: 'DepartmentApproved', data: { ...about, ...(opinion !== undefined && { opinion }), deadlinesEnded } },
      startedDeadline(project, { code: 'D10', round, startDate: today, now, calendar }),
    ];
  },
};

export const gradeGoal: Decision<Commanded, GradeGoal> = {
  transition: transitions.GradeGoal,
  guards: (project, { by }) => [...gradedOnceViolations(project), ...stageViolations(project, by, 'GOAL_GRADE')],
  values: (_, { reason }) => reasonViolations('T13', reason),
  events: (project, command) => {
    const { by, now, points, reason, ruleSet, deadlines } = command;
    const { projectId, round, application } = project;
    const year = application.fiscalYear;
    const { version: ruleSetVersion, ...graded } = gradeByPoints(points, ruleSet);
    const goesOn = isSupported(graded.grade);
    const event: ProjectEvent = {
      type: 'GoalGraded',
      data: {
        ...{ projectId, by: actedBy(by), at: now, round, year, ...graded, ruleSetVersion, reason },
        deadlinesHandedOver: goesOn
          ? handovers(project, 'D10', { role: 'FIN_DIVISION', org: FINANCE_BODY }, deadlines)
          : [],
        deadlinesEnded: goesOn ? [] : endings(project, deadlines, { code: 'D10', outcome: 'MET' }),
      },
    };
    if (graded.grade !== 'FAIR') return [event];
    return [event, ...returned(project, command, [{ field: `/goalSets/${year}`, reason }], [])];
  },
};

export const approveIntoPool: Decision<Commanded, ApproveIntoPool> = {
  transition: transitions.ApproveIntoPool,
  refusesState: false, // a goal graded 中 or 差 has left the state already, and INV-39 says why
  guards: (project, { by }) => [...poolViolations(project), ...stageViolations(project, by, 'POOLING')],
  events: (project, { by, now, deadlines, opinion }) => {
    const { projectId, round } = project;
    const about = { projectId, by: actedBy(by), at: now, round };
    const deadlinesEnded = endings(project, deadlines, { code: 'D10', outcome: 'MET' });
    return [{ type: 'ProjectPooled', data: { ...about, ...(opinion !== undefined && { opinion }), deadlinesEnded } }];
  },
};
