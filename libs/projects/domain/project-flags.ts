import type { flagLabels } from './project-labels';
import type { Project } from './project.state';

export type ProjectFlag = keyof typeof flagLabels;

/** Flags beside the state (domain.md 8.3): WARNED while a warning is open, ADJUSTING once REALLOCATE was chosen. */
export const flagsOf = ({ execution }: Pick<Project, 'execution'>): readonly ProjectFlag[] => [
  ...(execution.openWarnings.length > 0 ? (['WARNED'] as const) : []),
  ...(execution.adjusting ? (['ADJUSTING'] as const) : []),
];
