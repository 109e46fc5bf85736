import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileTo } from '../../../test/support/compile-to';
import { HomeInUse, lockHome } from './home-lock';

const folder = mkdtempSync(join(tmpdir(), 'wenxiao-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newHome = (name: string): string => {
  const home = join(folder, name);
  mkdirSync(home);
  return home;
};

const refusal = (home: string): Error => {
  try {
    lockHome(home);
  } catch (error) {
    return error as Error;
  }
  throw new Error('the lock was given twice');
};

describe('lockHome', () => {
  it('refuses a second start with one line that names the holder', () => {
    const home = newHome('twice');
    lockHome(home);
    const error = refusal(home);
    expect(error).toBeInstanceOf(HomeInUse);
    expect(error.message).toContain(String(process.pid));
    expect(error.message).toContain(home);
    expect(error.message).not.toContain('\n');
  });

  it('gives the home to the next one after it was released', () => {
    const home = newHome('released');
    lockHome(home).release();
    lockHome(home);
    refusal(home);
  });

  it('takes over the lock of a process that is gone, and of one whose number another process has now', () => {
    const gone = newHome('gone');
    writeFileSync(join(gone, 'lock.41'), JSON.stringify({ pid: 2 ** 22 + 1, identity: 'other-boot/1' }));
    lockHome(gone);
    refusal(gone);
    const reused = newHome('reused');
    writeFileSync(join(reused, 'lock.41'), JSON.stringify({ pid: process.pid, identity: 'other-boot/1' }));
    lockHome(reused);
    expect(readdirSync(reused)).toEqual(['lock.42']);
  });

  it('takes over a lock that was never written to its end', () => {
    const home = newHome('torn');
    writeFileSync(join(home, 'lock.1'), '');
    lockHome(home);
    refusal(home);
  });

  it('gives a stale lock to exactly one of many processes that start at once', async () => {
    const home = newHome('crowd');
    writeFileSync(join(home, 'lock.1'), JSON.stringify({ pid: 2 ** 22 + 1, identity: 'other-boot/1' }));
    compileTo(
      folder,
      ['home-lock.ts', 'process-identity.ts'].map((file) => join(__dirname, file)),
    );
    writeFileSync(join(folder, 'contender.js'), CONTENDER);
    const contenders = Array.from({ length: 8 }, () =>
      spawn(process.execPath, [join(folder, 'contender.js'), home], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const answers = contenders.map(
      ({ stdout }) => new Promise<string>((resolve) => stdout.once('data', (data) => resolve(String(data)))),
    );
    const results = await Promise.all(answers);
    for (const contender of contenders) contender.kill('SIGKILL');
    expect(results.sort()).toEqual(['got', ...Array.from({ length: 7 }, () => 'refused')].sort());
  });
});

/** Answers once and then stays alive with its lock, if it got one. */
const CONTENDER = `
const { lockHome } = require('./home-lock.js');
try {
  lockHome(process.argv[2]);
  process.stdout.write('got');
} catch (error) {
  process.stdout.write(error.name === 'HomeInUse' ? 'refused' : String(error));
}
process.stdin.resume();
`;
