import { canonicalJson } from '../../kernel/canonical-json';
import { unless, type Violation } from '../../kernel/rule-violation';
import { goalSetFormatViolations } from '../../goals/domain/goal-set-format';
import { actedBy } from '../../kernel/acted-by';
import { applicationFormatViolations } from './application-format';
import { closedYearViolations, draftingYearViolations, otherYearViolations } from './fiscal-year.rules';
import { reasonViolations, reservedCodeViolations, serialViolations } from './input.rules';
import type { ProjectApplication } from './project-application';
import type { Decision } from './project-decision';
import { transitions } from './project-transitions';
import { brokenField } from './project-violation';
import type { Commanded, CreateProject, PermitLateEntry, ReviseGoalSet, ReviseProject } from './project.commands';
import { absent, goalSetVersions } from './project.state';
import { writerViolations } from './separation-of-duties.rules';

const given = <T extends object>(content: T): Partial<T> =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as Partial<T>;

const nameViolations = (rule: string, name: string | undefined): readonly Violation[] =>
  unless(name === undefined || name.trim() !== '', () =>
    brokenField(rule, '/name', name, {
      message: '项目名称不能为空',
      messageEn: 'The project has no name',
      remedy: '请填写项目名称',
      remedyEn: 'Give the project a name',
    }),
  );

/** A unit writes for itself alone, and a project stays with the unit that drafted it. */
const unitViolations = (rule: string, unitCode: string | undefined, own: string): readonly Violation[] =>
  unless(unitCode === undefined || unitCode === own, () =>
    brokenField(rule, '/unitCode', unitCode, {
      message: `实施单位只能是本单位（${own}）`,
      messageEn: `The implementing unit can only be your own (${own})`,
      remedy: '请填写本单位代码；其他单位的项目由该单位填报',
      remedyEn: 'Name your own unit; another unit drafts its own projects',
    }),
  );

export const createProject: Decision<Commanded, CreateProject> = {
  transition: transitions.CreateProject,
  values: (_, { application, serial, code, source }) => [
    ...nameViolations('T1', application.name),
    ...applicationFormatViolations(application, 'T1'),
    ...serialViolations(serial),
    ...reservedCodeViolations(code, source),
  ],
  content: (_, { by, today, application: { fiscalYear, unitCode }, departmentCode }) => [
    ...draftingYearViolations(fiscalYear, today),
    ...closedYearViolations(fiscalYear, today),
    ...unitViolations('T1', unitCode, by.org),
    ...writerViolations({ ...absent, unitCode, departmentCode }, by),
  ],
  events: (_, { by, now, projectId, serial, code, regionCode, departmentCode, application }) => [
    {
      type: 'ProjectDrafted',
      data: {
        projectId,
        by: actedBy(by),
        at: now,
        serial,
        ...(code !== undefined && { code }),
        regionCode,
        unitCode: application.unitCode,
        departmentCode,
        application: { ...application, ...given(application) },
      },
    },
  ],
};

const changed = (now: ProjectApplication, changes: Partial<ProjectApplication>): Partial<ProjectApplication> => {
  const before: Readonly<Record<string, unknown>> = { ...now };
  const differs = ([field, value]: [string, unknown]): boolean =>
    before[field] === undefined || canonicalJson(value) !== canonicalJson(before[field]);
  return Object.fromEntries(Object.entries(given(changes)).filter(differs));
};

export const reviseProject: Decision<Commanded, ReviseProject> = {
  transition: transitions.ReviseProject,
  guards: (project, { by }) => writerViolations(project, by),
  values: (_, { changes }) => [...nameViolations('T2', changes.name), ...applicationFormatViolations(changes, 'T2')],
  content: ({ application, unitCode }, { changes }) => [
    ...otherYearViolations(application.fiscalYear, changes.fiscalYear, '/fiscalYear'),
    ...unitViolations('T2', changes.unitCode, unitCode),
  ],
  events: ({ projectId, application }, { by, now, changes }) => {
    const differing = changed(application, changes);
    if (Object.keys(differing).length === 0) return [];
    return [{ type: 'ProjectRevised', data: { projectId, by: actedBy(by), at: now, changes: differing } }];
  },
};

export const reviseGoalSet: Decision<Commanded, ReviseGoalSet> = {
  transition: transitions.ReviseGoalSet,
  guards: (project, { by }) => writerViolations(project, by),
  values: (_, { goalSet }) => goalSetFormatViolations(goalSet, '', 'T2'),
  content: ({ application }, { goalSet: { year } }) =>
    otherYearViolations(application.fiscalYear, year, `/goalSets/${year}`),
  events: (project, { by, now, goalSet }) => {
    const { draft } = goalSetVersions(project, goalSet.year);
    if (draft !== null && canonicalJson(draft) === canonicalJson(goalSet)) return [];
    const { projectId } = project;
    return [{ type: 'GoalSetRevised', data: { projectId, by: actedBy(by), at: now, year: goalSet.year, goalSet } }];
  },
};

/** DEC-36. */
export const permitLateEntry: Decision<Commanded, PermitLateEntry> = {
  transition: transitions.PermitLateEntry,
  values: (_, { reason }) => reasonViolations('DEC-36', reason),
  events: ({ projectId, application, lateEntryPermitted }, { by, now, reason }) => {
    if (lateEntryPermitted) return [];
    const { fiscalYear } = application;
    return [{ type: 'LateEntryPermitted', data: { projectId, by: actedBy(by), at: now, fiscalYear, reason } }];
  },
};
