import { mkdtempSync, openSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/standalone/src/free-port';
import { startGuardedChild, type GuardedChild } from '../../apps/standalone/src/guarded-child';
import { findTemporal } from '../../apps/standalone/src/temporal-binary';

/** A dev server of one test's own, to be stopped, frozen, killed and emptied; the same port and file at every start. */
export class OwnTemporalServer {
  private child: GuardedChild | null = null;

  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  static async prepare(): Promise<OwnTemporalServer> {
    return new OwnTemporalServer(await freePort(), mkdtempSync(join(tmpdir(), 'wenxiao-temporal-')));
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Fulfilled when the process runs; whether it answers is for the caller to find out. */
  async start(): Promise<void> {
    const file = findTemporal();
    if (file === null) throw new Error('no temporal command line on the PATH or in the cache');
    const output = openSync(join(this.folder, 'log'), 'a');
    const where = ['--ip', '127.0.0.1', '--port', String(this.port), '--db-filename', join(this.folder, 'database')];
    const quiet = [
      '--headless',
      '--log-level',
      'error',
      '--dynamic-config-value',
      'frontend.enableServerVersionCheck=false',
    ];
    const args = ['server', 'start-dev', ...where, ...quiet];
    this.child = await startGuardedChild({ file, args, output, stopSignal: 'TERM', graceSeconds: 5 });
    closeSync(output);
  }

  freeze(): void {
    this.signal('SIGSTOP');
  }

  thaw(): void {
    this.signal('SIGCONT');
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.child?.exited;
    this.child = null;
  }

  /** Everything that it knew is gone. */
  empty(): void {
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(this.folder, `database${suffix}`), { force: true });
  }

  async end(): Promise<void> {
    if (this.child !== null) await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private signal(name: NodeJS.Signals): void {
    if (this.child === null) throw new Error('the server does not run');
    process.kill(this.child.pid, name);
  }
}
