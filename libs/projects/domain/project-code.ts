import type { ProjectClass } from './project-application';
import type { Project } from './project.state';

/** Class letter of the project code (domain.md 3.9). */
const CLASS_LETTERS: Readonly<Record<ProjectClass, string>> = { STAFF: 'R', OPERATION: 'Y', SPECIFIC_GOAL: 'T' };

/** 6 region + 2 year + 1 class letter + 12 serial. */
const PROJECT_CODE = /^\d{8}[RYT]\d{12}$/;

export const isProjectCode = (text: string): boolean => PROJECT_CODE.test(text);

/** Project code (项目代码) of 21 characters; null while the class is unknown. A reserved code stays as it was given. */
export const projectCode = ({ reservedCode, regionCode, serial, application }: Project): string | null => {
  if (reservedCode !== null) return reservedCode;
  if (application.projectClass === undefined) return null;
  const year = String(application.fiscalYear % 100).padStart(2, '0');
  return `${regionCode}${year}${CLASS_LETTERS[application.projectClass]}${serial}`;
};
