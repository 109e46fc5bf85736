import type { Fact } from '../../kernel/decider';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { Yuan } from '../../kernel/money';
import type { GoalSet } from '../../goals/domain/goal-set';
import type { ProjectClass } from './project-application';
import type { EndsDeadlines, OfProject } from './project-drafting.events';

export type BudgetArranged = Fact<'BudgetArranged', OfProject & { fiscalYear: number; amount: Yuan }>;

export type BudgetApproved = Fact<
  'BudgetApproved',
  OfProject & { fiscalYear: number; amount: Yuan; congressApprovalDate: BusinessDate }
>;

/** Approved together with the budget (INV-09); every approval and adjustment adds a version (INV-10). */
export type GoalSetApproved = Fact<
  'GoalSetApproved',
  OfProject & {
    year: number;
    /** 1 for the goal set approved with the budget. */
    version: number;
    goalSet: GoalSet;
    ruleSetId: string;
    ruleSetVersion: number;
  }
>;

/** Allocated after the legal period: accepted as a fact and flagged (T17). */
export type LegalBreach = Readonly<{ deadlineId: string; code: string; dueInstant: Instant }>;

/** Begins the budget index, and with it monitoring; so it carries what both need to start. */
export type BudgetIndexAllocated = Fact<
  'BudgetIndexAllocated',
  OfProject &
    EndsDeadlines & {
      fiscalYear: number;
      name: string;
      projectClass: ProjectClass | null;
      classified: boolean;
      unitCode: string;
      departmentCode: string;
      /** 1 for the first one of the year. */
      allocationNumber: number;
      amount: Yuan;
      /** All allocations of the year, this one included. */
      allocatedAmount: Yuan;
      approvedAmount: Yuan;
      breach: LegalBreach | null;
    }
>;
