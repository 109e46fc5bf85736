import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity';

/** Another instance works on the same home. The message is one line. */
export class HomeInUse extends Error {
  constructor(home: string, pid: number) {
    super(
      `目录 ${home} 正被进程 ${pid} 使用，请先停止它，或设置另一个 WENXIAO_HOME / ` +
        `${home} is in use by process ${pid}: stop it first, or set another WENXIAO_HOME`,
    );
    this.name = 'HomeInUse';
  }
}

export type HomeLock = Readonly<{ release(): void }>;

type Holder = Readonly<{ pid: number; identity: string }>;

const NOBODY: Holder = { pid: 0, identity: '' };

/**
 * Takes the home for this process alone until it ends; a lock whose holder is gone counts for nothing.
 *
 * Each holder makes a file with the next number. Only the making of a file decides, which the file system does for one
 * of us alone; nobody ever removes the file with the highest number. (Removing a stale lock and making a new one are two
 * steps, between which a third process could remove the new one.)
 *
 * @throws {HomeInUse}
 */
export const lockHome = (home: string): HomeLock => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const highest = Math.max(0, ...generations(home));
    const holder = highest === 0 ? null : readHolder(home, highest);
    if (holder !== null && processIdentity(holder.pid) === holder.identity) throw new HomeInUse(home, holder.pid);
    const mine = highest + 1;
    if (!make(home, mine)) continue;
    const all = generations(home);
    if (all.some((other) => other > mine)) {
      rmSync(fileOf(home, mine), { force: true });
      continue;
    }
    for (const older of all.filter((other) => other < mine)) rmSync(fileOf(home, older), { force: true });
    return { release: () => writeFileSync(fileOf(home, mine), JSON.stringify(NOBODY)) };
  }
  throw new Error(`${home} could not be locked: too many processes start at once`);
};

const fileOf = (home: string, generation: number): string => join(home, `lock.${generation}`);

const generations = (home: string): number[] =>
  readdirSync(home)
    .flatMap((name) => /^lock\.(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number);

const make = (home: string, generation: number): boolean => {
  const holder: Holder = { pid: process.pid, identity: processIdentity(process.pid) ?? '' };
  try {
    writeFileSync(fileOf(home, generation), JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** null: nobody. A file that is empty may be written at this moment, so it is looked at again for a while. */
const readHolder = (home: string, generation: number): Holder | null => {
  for (let look = 0; look < 5; look += 1) {
    try {
      return JSON.parse(readFileSync(fileOf(home, generation), 'utf8')) as Holder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
  return null;
};
