import { unreachable } from '../../kernel/decider';
import { personsOf, type ActedBy } from '../../kernel/acted-by';
import type { GoalSetSubmitted, ProjectDrafted, ProjectResubmitted, ProjectSubmitted } from './project-drafting.events';
import type { ProjectDraftingEvent } from './project.events';
import { goalSetVersions, type GoalSetVersions, type Project } from './project.state';

const together = (persons: readonly string[], by: ActedBy): readonly string[] => [
  ...new Set([...persons, ...personsOf(by)]),
];

const withWriter = (project: Project, by: ActedBy): Project => ({ ...project, writers: together(project.writers, by) });

const withGoalSet = (
  project: Project,
  year: number,
  change: (versions: GoalSetVersions) => GoalSetVersions,
): Project => ({
  ...project,
  goalSets: { ...project.goalSets, [year]: change(goalSetVersions(project, year)) },
});

const drafted = (project: Project, { data }: ProjectDrafted): Project => {
  const { projectId, regionCode, serial, code, unitCode, departmentCode, application, by } = data;
  const identity = { projectId, regionCode, serial, reservedCode: code ?? null, unitCode, departmentCode };
  return withWriter({ ...project, ...identity, status: 'DRAFT', application }, by);
};

/** A new round: its stages, its grade and its deadlines are still to come. */
const submitted = (project: Project, { data }: ProjectSubmitted | ProjectResubmitted): Project => {
  const { application, round, by } = data;
  const fresh = { stageActors: {}, grade: null, openDeadlines: [] };
  return withWriter({ ...project, ...fresh, status: 'SUBMITTED', application, round }, by);
};

const goalSetSubmitted = (project: Project, { data }: GoalSetSubmitted): Project => {
  const { year, goalSet, ruleSetId, ruleSetVersion, round } = data;
  const entry = { goalSet, ruleSetId, ruleSetVersion, round };
  return withGoalSet(project, year, (of) => ({ ...of, draft: goalSet, submitted: [...of.submitted, entry] }));
};

export const evolveDrafting = (project: Project, event: ProjectDraftingEvent): Project => {
  switch (event.type) {
    case 'ProjectDrafted':
      return drafted(project, event);
    case 'ProjectRevised':
      return withWriter({ ...project, application: { ...project.application, ...event.data.changes } }, event.data.by);
    case 'GoalSetRevised':
      return withWriter(
        withGoalSet(project, event.data.year, (of) => ({ ...of, draft: event.data.goalSet })),
        event.data.by,
      );
    case 'LateEntryPermitted':
      return { ...project, lateEntryPermitted: true };
    case 'ProjectSubmitted':
    case 'ProjectResubmitted':
      return submitted(project, event);
    case 'GoalSetSubmitted':
      return goalSetSubmitted(project, event);
    case 'CorrectionPeriodExpired':
      return { ...project, openDeadlines: [] };
    case 'ProjectWithdrawn':
    case 'ProjectLapsed':
      return { ...project, status: 'WITHDRAWN', openDeadlines: [] };
    default:
      return unreachable(event);
  }
};
