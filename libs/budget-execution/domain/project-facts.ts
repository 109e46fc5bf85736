import type { BusinessDate } from '../../kernel/instant';
import type { BudgetIndexAllocated } from '../../projects/domain/project-budget.events';
import type { ProjectDrafted } from '../../projects/domain/project-drafting.events';
import type {
  ExecutionCompleted,
  ProjectCancelled,
  ProjectResumed,
  ProjectSuspended,
} from '../../projects/domain/project-execution.events';
import type { AllocatedPart } from './budget-index.commands';

/** What the budget index must know of its project, folded from the project's own stream. */
export type ProjectFacts = Readonly<{
  exists: boolean;
  unitCode: string;
  departmentCode: string;
  /** A project has one (INV-31). */
  fiscalYear: number;
  /** T24, T25 until T30. */
  suspended: boolean;
  /** The last day of its execution (T34, or T23 with CANCEL confirmed); null while it may be paid for (T19). */
  endedOn: BusinessDate | null;
}>;

export const unknownProject: ProjectFacts = {
  exists: false,
  unitCode: '',
  departmentCode: '',
  fiscalYear: 0,
  suspended: false,
  endedOn: null,
};

type Telling =
  ProjectDrafted | BudgetIndexAllocated | ProjectSuspended | ProjectResumed | ProjectCancelled | ExecutionCompleted;

/** Every other event of a project changes none of it. */
export const factsAfter = (facts: ProjectFacts, event: Telling | Readonly<{ type: '' }>): ProjectFacts => {
  switch (event.type) {
    case 'ProjectDrafted': {
      const { unitCode, departmentCode, application } = event.data;
      return { ...facts, exists: true, unitCode, departmentCode, fiscalYear: application.fiscalYear };
    }
    case 'BudgetIndexAllocated': {
      const { unitCode, departmentCode, fiscalYear } = event.data;
      return { ...facts, exists: true, unitCode, departmentCode, fiscalYear };
    }
    case 'ProjectSuspended':
      return { ...facts, suspended: true };
    case 'ProjectResumed':
      return { ...facts, suspended: false };
    case 'ExecutionCompleted':
    case 'ProjectCancelled':
      return { ...facts, endedOn: event.data.effectiveDate };
    default:
      return facts;
  }
};

/** What the index takes over of an allocation (T17). */
export const allocatedPart = ({ data }: BudgetIndexAllocated): AllocatedPart => {
  const { projectId, fiscalYear, allocationNumber, amount, allocatedAmount, approvedAmount } = data;
  const { name, unitCode, departmentCode, classified } = data;
  return {
    ...{ projectId, fiscalYear, allocationNumber, amount, allocatedAmount, approvedAmount },
    ...{ name, unitCode, departmentCode, classified },
  };
};
