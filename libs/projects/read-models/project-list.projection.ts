import type { RecordedEvent } from '../../event-store/event-store.port';
import type { Projection } from '../../projections/projection';
import type { ProjectApplication, ProjectClass } from '../domain/project-application';
import { projectCode } from '../domain/project-code';
import type { ProjectDrafted } from '../domain/project-drafting.events';
import type { ProjectStatus } from '../domain/project-status';
import { absent } from '../domain/project.state';
import type { ProjectEvent } from '../domain/project.events';
import type { ProjectListRow } from './project-list.table';
import { projectIdOf } from './project-state-projection';

const statusAfter: Partial<Record<ProjectEvent['type'], ProjectStatus>> = {
  ProjectSubmitted: 'SUBMITTED',
  ProjectResubmitted: 'SUBMITTED',
  ProjectWithdrawn: 'WITHDRAWN',
  ProjectLapsed: 'WITHDRAWN',
  ProjectAccepted: 'DEPT_REVIEW',
  ProjectReturnedForCorrection: 'RETURNED',
  DepartmentApproved: 'FIN_REVIEW',
  ProjectPooled: 'POOLED',
  BudgetApproved: 'APPROVED',
  BudgetIndexAllocated: 'ALLOCATED',
};

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
    amount: data.application.totalAmount ?? null,
    executed_amount: null,
    execution_rate: null,
    budget_light: null,
    goal_light: null,
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

const changed = (row: ProjectListRow, event: ProjectEvent): ProjectListRow => {
  if (event.type === 'ProjectRevised') return revised(row, event.data.changes);
  if (event.type === 'GoalGraded') return event.data.grade === 'POOR' ? { ...row, state: 'GOAL_REJECTED' } : row;
  const state = statusAfter[event.type] ?? row.state;
  return { ...row, state, ...(event.type === 'BudgetApproved' ? { amount: event.data.amount } : {}) };
};

/** Read model for one question: which projects are there, in which state, and what do they ask for? */
export const projectListProjection: Projection<ProjectListRow> = {
  name: 'project-list',
  version: 1,
  table: 'project_list_v1',
  columns: {
    project_id: 'uuid',
    code: 'text',
    region_code: 'text',
    serial: 'text',
    reserved_code: 'text',
    name: 'text',
    unit_code: 'text',
    department_code: 'text',
    fiscal_year: 'integer',
    state: 'text',
    flags: 'text[]',
    amount: 'numeric',
    executed_amount: 'numeric',
    execution_rate: 'numeric',
    budget_light: 'text',
    goal_light: 'text',
    project_class: 'text',
    classified: 'boolean',
    created_position: 'bigint',
    changed_position: 'bigint',
    changed_at: 'timestamptz',
  },
  key: ['project_id'],
  handles: ['ProjectDrafted', 'ProjectRevised', 'GoalGraded', ...Object.keys(statusAfter)],
  keysOf: (recorded) => {
    const id = projectIdOf(recorded);
    return id === undefined ? [] : [[id]];
  },
  fold: (row, recorded) => {
    const event = recorded.event as ProjectEvent;
    if (event.type === 'ProjectDrafted') return row ?? drafted(event, recorded);
    if (row === undefined) return undefined;
    return { ...changed(row, event), changed_position: recorded.position.toString(), changed_at: recorded.recordedAt };
  },
};
