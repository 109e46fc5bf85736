import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity';

/** What the operator's command line must know to work with the running instance of a home. */
export type Instance = Readonly<{
  pid: number;
  /** Where the API listens. */
  url: string;
  databaseUrl: string;
  /** null: there is no Temporal. */
  temporalAddress: string | null;
  namespace: string;
  eventStore: 'postgres' | 'kurrentdb';
  kurrentdbUrl: string | null;
  /** Wall clock, ISO 8601 in UTC. */
  startedAt: string;
}>;

type Stored = Instance & Readonly<{ identity: string }>;

const fileOf = (home: string): string => join(home, 'instance.json');

/** Only the owner may read it, for the database's URL holds a password. Readers never see half a file. */
export const writeInstance = (home: string, instance: Omit<Instance, 'pid'>): void => {
  const stored: Stored = { ...instance, pid: process.pid, identity: processIdentity(process.pid) ?? '' };
  const beside = `${fileOf(home)}.${process.pid}`;
  writeFileSync(beside, `${JSON.stringify(stored, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, fileOf(home));
};

/** null when no instance of this home runs; the file of one that was killed counts for nothing. */
export const readInstance = (home: string): Instance | null => {
  try {
    const { identity, ...instance } = JSON.parse(readFileSync(fileOf(home), 'utf8')) as Stored;
    return processIdentity(instance.pid) === identity ? instance : null;
  } catch {
    return null;
  }
};

export const removeInstance = (home: string): void => rmSync(fileOf(home), { force: true });
