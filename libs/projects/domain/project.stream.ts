/** The stream of a project (domain.md 8.2): application, goal sets, approved budget, suspension and result. */
export const projectStream = (projectId: string): string => `project-${projectId}`;
