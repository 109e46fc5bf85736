import type { RecordedEvent } from '../../event-store/event-store.port';
import type { ProjectEvent } from '../domain/project.events';

/** One step of the review (15.1 「审核意见」), as it is shown on the form. */
export type Review = Readonly<{
  step: 'ACCEPTANCE' | 'RETURN' | 'DEPARTMENT' | 'GOAL_GRADE' | 'POOLING' | 'BUDGET';
  round: number;
  actor: string;
  role: string;
  org: string;
  at: string;
  opinion: string | null;
  reasons: readonly Readonly<{ field: string; label: string; reason: string }>[];
  grade: string | null;
  gradeLabel: string | null;
  total: string | null;
}>;

const NOTHING = { opinion: null, reasons: [], grade: null, gradeLabel: null, total: null };

/** The review that an event records; null for an event that is none. */
export const reviewOf = (event: ProjectEvent, { metadata, recordedAt }: RecordedEvent): Review | null => {
  const by = { actor: metadata.actor, role: metadata.role, org: metadata.org, at: recordedAt, ...NOTHING };
  switch (event.type) {
    case 'ProjectAccepted':
      return { ...by, step: 'ACCEPTANCE', round: event.data.round };
    case 'ProjectReturnedForCorrection':
      return { ...by, step: 'RETURN', round: event.data.round, reasons: event.data.reasons };
    case 'DepartmentApproved':
      return { ...by, step: 'DEPARTMENT', round: event.data.round, opinion: event.data.opinion ?? null };
    case 'GoalGraded': {
      const { round, reason: opinion, grade, gradeLabel, total } = event.data;
      return { ...by, step: 'GOAL_GRADE', round, opinion, grade, gradeLabel, total };
    }
    case 'ProjectPooled':
      return { ...by, step: 'POOLING', round: event.data.round, opinion: event.data.opinion ?? null };
    case 'BudgetApproved':
      return { ...by, step: 'BUDGET', round: 0, opinion: event.data.amount };
    default:
      return null;
  }
};
