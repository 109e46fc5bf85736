/** The deadlines of one project and round of submission, from acceptance to pooling (domain.md 10: D02-D10). */
export const projectApprovalProcess = (projectId: string, round: number): string =>
  `project-approval/${projectId}/${round}`;
