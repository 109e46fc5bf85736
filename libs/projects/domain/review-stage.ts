/** Stages of a round in their order (INV-35): acceptance (T5), department (T12), goal grade (T13), pooling (T14). */
export const REVIEW_STAGES = ['ACCEPTANCE', 'DEPARTMENT', 'GOAL_GRADE', 'POOLING'] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];
