/** The stream of a warning (domain.md 8.2). */
export const warningStream = (warningId: string): string => `warning-${warningId}`;

/** `<projectId>-w<number>`. */
export const warningIdOf = (projectId: string, number: number): string => `${projectId}-w${number}`;

const WARNING_ID = /^(.+)-w(\d+)$/;

/** The project in whose stream the warning was raised; the whole text where it is no id of a warning. */
export const projectOfWarning = (warningId: string): string => WARNING_ID.exec(warningId)?.[1] ?? warningId;

const DISPOSITION = /^D17-(\d+)(?:r\d+)?-(.+)$/;

/** D17 is `D17-<number>-<projectId>`, after a refused CANCEL `D17-<number>r<n>-<projectId>`; null for any other id. */
export const warningOfDeadline = (deadlineId: string): string | null => {
  const [, number, projectId] = DISPOSITION.exec(deadlineId) ?? [];
  return number === undefined || projectId === undefined ? null : warningIdOf(projectId, Number(number));
};
