import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { processIdentity } from '../../apps/standalone/src/process-identity';
import { until } from './until';

/** A process that cannot be mistaken for another one that got its number later. */
export type KnownProcess = Readonly<{ pid: number; identity: string }>;

type Parentage = readonly [pid: number, parent: number];

const parentages = (): readonly Parentage[] =>
  process.platform === 'linux'
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((name) => parentOf(Number(name)))
    : execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/).map(Number) as unknown as Parentage);

const parentOf = (pid: number): readonly Parentage[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return [[pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
  } catch {
    return []; // gone meanwhile
  }
};

/** The process and everything below it, parents first. */
export const processTree = (root: number): readonly KnownProcess[] => {
  const all = parentages();
  const found = [root];
  for (const parent of found) found.push(...all.flatMap(([pid, of]) => (of === parent ? [pid] : [])));
  return found.flatMap((pid) => {
    const identity = processIdentity(pid);
    return identity === null ? [] : [{ pid, identity }];
  });
};

export const isGone = ({ pid, identity }: KnownProcess): boolean => processIdentity(pid) !== identity;

/** `kill -9` of these, in this order and without a pause; fulfilled when they are gone. */
export const killAll = async (processes: readonly KnownProcess[]): Promise<void> => {
  for (const known of processes) if (!isGone(known)) signal(known.pid);
  await until('everything killed is gone', () => processes.every(isGone));
};

const signal = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // ended by itself a moment ago
  }
};
