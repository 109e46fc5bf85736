import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileTo } from '../../../test/support/compile-to';
import { until } from '../../../test/support/until';
import { startGuardedChild, type GuardedChild, type GuardedCommand } from './guarded-child';
import { processIdentity } from './process-identity';

const folder = mkdtempSync(join(tmpdir(), 'wenxiao-guard-'));
const output = openSync(join(folder, 'output'), 'w');

afterAll(() => {
  closeSync(output);
  rmSync(folder, { recursive: true, force: true });
});

const shell = (script: string, more: Partial<GuardedCommand> = {}): Promise<GuardedChild> =>
  startGuardedChild({ file: '/bin/sh', args: ['-c', script], output, stopSignal: 'TERM', graceSeconds: 10, ...more });

const isGone = (pid: number): boolean => processIdentity(pid) === null;

describe('startGuardedChild', () => {
  it('tells the process id and the exit status of the child itself', async () => {
    const child = await shell('echo $$ > "$0"; exit 7', {
      args: ['-c', 'echo $$ > "$0"; exit 7', join(folder, 'pid')],
    });
    expect(await child.exited).toBe(7);
    expect(Number(readFileSync(join(folder, 'pid'), 'utf8'))).toBe(child.pid);
  });

  it('tells a program that cannot be started by its exit status', async () => {
    const child = await shell('', { file: join(folder, 'no-such-program'), args: [] });
    expect(await child.exited).toBe(127);
  });

  it('stops the child with the signal asked for and waits until it is gone', async () => {
    const ready = join(folder, 'ready');
    const script = `trap 'exit 42' TERM; : > ${ready}; while :; do sleep 0.1; done`;
    const child = await shell(script);
    await until('the child is ready', () => existsSync(ready));
    expect(await child.stop()).toBe(42);
    expect(isGone(child.pid)).toBe(true);
    expect(await child.stop()).toBe(42);
  });

  it('REL-R29: kills a child that ignores the signal when its time is over', async () => {
    const ready = join(folder, 'deaf');
    const child = await shell(`trap '' TERM; : > ${ready}; while :; do sleep 0.1; done`, { graceSeconds: 0 });
    await until('the child is deaf', () => existsSync(ready));
    expect(await child.stop()).toBe(137);
    expect(isGone(child.pid)).toBe(true);
  });

  it('REL-R34: stops the child when this process is killed without a chance to do anything', async () => {
    compileTo(folder, [join(__dirname, 'guarded-child.ts')]);
    const note = join(folder, 'child-pid');
    writeFileSync(join(folder, 'parent.js'), PARENT);
    const parent = spawn(process.execPath, [join(folder, 'parent.js'), note], { stdio: 'inherit' });
    await until('the parent has a child', () => existsSync(note) && readFileSync(note, 'utf8').endsWith('\n'));
    const pid = Number(readFileSync(note, 'utf8'));
    expect(isGone(pid)).toBe(false);
    parent.kill('SIGKILL');
    await until('the child is gone', () => isGone(pid));
  });
});

const PARENT = `
const { startGuardedChild } = require('./guarded-child.js');
const { writeFileSync } = require('node:fs');
startGuardedChild({ file: 'sleep', args: ['600'], output: 2, stopSignal: 'TERM', graceSeconds: 5 })
  .then(({ pid }) => writeFileSync(process.argv[2], pid + '\\n'));
`;
