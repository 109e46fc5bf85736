import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';

/** Opens an empty log for a child and keeps the one of the run before beside it as `.previous`. */
export const openLog = (path: string): number => {
  if (existsSync(path)) renameSync(path, `${path}.previous`);
  return openSync(path, 'a', 0o600);
};

/** Runs `work` with the log of the child open; the child has its own copy of the descriptor by then. */
export const withLog = async <T>(path: string, work: (output: number) => Promise<T>): Promise<T> => {
  const output = openLog(path);
  try {
    return await work(output);
  } finally {
    closeSync(output);
  }
};

/** The last words of a log in one line, for the message about a child that did not start. */
export const lastWords = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').slice(-3).join(' | ').slice(-500);
  } catch {
    return '';
  }
};
