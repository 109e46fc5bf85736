import { fenOf, yuanOf } from '../../kernel/money';
import { emptyIndex, figuresAfter } from '../domain/budget-index.fold';
import { executionRate } from '../domain/execution-rate';
import { flagsOf } from '../domain/project-flags';
import type { ProjectStatus } from '../domain/project-status';
import { project } from '../domain/project.decider';
import type { ProjectEvent } from '../domain/project.events';
import { absent } from '../domain/project.state';
import { isIndexEvent, type EvaluationEvent, type IndexEvent } from './execution-events';
import { lightsAfter } from './monitored-lights';
import type { ProjectListRow } from './project-list.table';

/** State and flags by the project's own decider, from what the row keeps of it. */
export const stateAfter = (row: ProjectListRow, event: ProjectEvent): ProjectListRow => {
  const before = { ...absent, status: row.state as ProjectStatus, execution: row.execution };
  const { status, execution } = project.evolve(before, event);
  return { ...row, state: status, execution, flags: [...flagsOf({ execution })] };
};

const paid = (row: ProjectListRow, event: IndexEvent): ProjectListRow | undefined => {
  if (event.data.fiscalYear !== row.fiscal_year) return undefined;
  const { executedAmount } = figuresAfter({ ...emptyIndex, executedAmount: row.executed_amount ?? '0.00' }, event);
  const rate = row.amount === null ? null : executionRate(executedAmount, row.amount);
  return { ...row, executed_amount: yuanOf(fenOf(executedAmount)), execution_rate: rate };
};

/** What follows a project in the streams of its index and its monitoring; undefined: nothing about this row. */
export const inExecution = (row: ProjectListRow, event: IndexEvent | EvaluationEvent): ProjectListRow | undefined => {
  if (isIndexEvent(event)) return paid(row, event);
  const lights = lightsAfter(row.lights_month, event);
  if (lights === null) return undefined;
  const { month, budgetLight, goalLight } = lights;
  return { ...row, lights_month: month, budget_light: budgetLight, goal_light: goalLight };
};
