import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Tells two processes that got the same id one after the other apart: start of the machine and start of the process
 * within it. null when there is no such process.
 */
export const processIdentity = (pid: number): string | null => {
  if (process.platform !== 'linux') return posix(pid, 'lstart=');
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // the command name in brackets may hold blanks and brackets; state is field 3, the start time field 22
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  const machineStart = readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${machineStart}/${fields[19] ?? ''}`;
};

/** The words of the command line; null when there is no such process. */
export const commandLineOf = (pid: number): readonly string[] | null => {
  if (process.platform !== 'linux') return posix(pid, 'command=')?.split(' ') ?? null;
  return readOrNull(`/proc/${pid}/cmdline`)?.split('\0') ?? null;
};

const readOrNull = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const posix = (pid: number, column: string): string | null => {
  try {
    const text = execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', timeout: 5_000 }).trim();
    return text === '' ? null : text;
  } catch {
    return null;
  }
};
