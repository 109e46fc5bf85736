import type { RecordedEvent } from '../../event-store/event-store.port';
import type { Projection } from '../../projections/projection';
import type { ProjectApplication, ProjectClass } from '../domain/project-application';
import { projectCode } from '../domain/project-code';
import type { ProjectDrafted } from '../domain/project-drafting.events';
import { notExecuting } from '../domain/project-execution.state';
import { absent } from '../domain/project.state';
import type { ProjectEvent } from '../domain/project.events';
import { EVALUATION_EVENTS, EXECUTED_EVENTS, isEvaluation, isIndexEvent } from './execution-events';
import { inExecution, stateAfter } from './project-list.execution';
import { PROJECT_LIST_COLUMNS, type ProjectListRow } from './project-list.table';
import { projectIdOf } from './project-state-projection';

const withCode = (row: ProjectListRow): ProjectListRow => {
  const { reserved_code: reservedCode, region_code: regionCode, serial, fiscal_year: fiscalYear } = row;
  const projectClass = row.project_class as ProjectClass | null;
  const application = { ...absent.application, fiscalYear, ...(projectClass === null ? {} : { projectClass }) };
  return { ...row, code: projectCode({ ...absent, reservedCode, regionCode, serial, application }) };
};

const drafted = ({ data }: ProjectDrafted, { position, recordedAt }: RecordedEvent): ProjectListRow =>
  withCode({
    project_id: data.projectId,
    code: null,
    region_code: data.regionCode,
    serial: data.serial,
    reserved_code: data.code ?? null,
    name: data.application.name,
    unit_code: data.unitCode,
    department_code: data.departmentCode,
    fiscal_year: data.application.fiscalYear,
    state: 'DRAFT',
    flags: [],
    execution: notExecuting,
    amount: data.application.totalAmount ?? null,
    executed_amount: null,
    execution_rate: null,
    budget_light: null,
    goal_light: null,
    lights_month: null,
    project_class: data.application.projectClass ?? null,
    classified: data.application.classified ?? false,
    created_position: position.toString(),
    changed_position: position.toString(),
    changed_at: recordedAt,
  });

const revised = (row: ProjectListRow, changes: Partial<ProjectApplication>): ProjectListRow =>
  withCode({
    ...row,
    name: changes.name ?? row.name,
    amount: changes.totalAmount ?? row.amount,
    project_class: changes.projectClass ?? row.project_class,
    classified: changes.classified ?? row.classified,
  });

/** Undefined: the event says nothing about the row. */
const changed = (row: ProjectListRow, { event }: RecordedEvent): ProjectListRow | undefined => {
  if (isIndexEvent(event) || isEvaluation(event)) return inExecution(row, event);
  const own = event as ProjectEvent;
  if (own.type === 'ProjectRevised') return revised(row, own.data.changes);
  const next = stateAfter(row, own);
  return own.type === 'BudgetApproved' ? { ...next, amount: own.data.amount } : next;
};

/** Events of a project's own stream from which its row is folded. */
const PROJECT_EVENTS = [
  'ProjectDrafted', 'ProjectRevised', 'ProjectSubmitted', 'ProjectResubmitted', 'ProjectWithdrawn', 'ProjectLapsed',
  'ProjectAccepted', 'ProjectReturnedForCorrection', 'DepartmentApproved', 'GoalGraded', 'ProjectPooled',
  'BudgetApproved', 'BudgetIndexAllocated', 'ExecutionStarted', 'WarningRaised', 'WarningPeriodAdded',
  'WarningSettled', 'ProjectSuspended', 'ProjectResumed', 'ProjectCancelled', 'ExecutionCompleted',
] as const satisfies readonly ProjectEvent['type'][]; // prettier-ignore

/** Read model for one question: which projects are there, in which state, and how are they executed? */
export const projectListProjection: Projection<ProjectListRow> = {
  name: 'project-list',
  version: 2,
  table: 'project_list_v2',
  columns: PROJECT_LIST_COLUMNS,
  key: ['project_id'],
  handles: [...PROJECT_EVENTS, ...EXECUTED_EVENTS, ...EVALUATION_EVENTS],
  keysOf: (recorded) => {
    const id = projectIdOf(recorded);
    return id === undefined ? [] : [[id]];
  },
  fold: (row, recorded) => {
    const event = recorded.event as ProjectEvent;
    if (event.type === 'ProjectDrafted') return row ?? drafted(event, recorded);
    const next = row === undefined ? undefined : changed(row, recorded);
    if (next === undefined) return undefined;
    return { ...next, changed_position: recorded.position.toString(), changed_at: recorded.recordedAt };
  },
};
