import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from './compiled-programs';
import { until } from './until';

export type WorkerServers = Readonly<{ databaseUrl: string; temporalAddress: string }>;

const START_LIMIT_MS = 40_000;

/** The Temporal worker as a process of its own, as a cluster runs it; to be killed at will. */
export class WorkerProcess {
  private said = '';

  private constructor(
    /** Under which its connections are seen in the database. */
    readonly name: string,
    private readonly home: string,
    private readonly child: ChildProcess,
  ) {
    for (const output of [child.stdout, child.stderr])
      output?.on('data', (text: Buffer) => (this.said += String(text)));
  }

  /** Fulfilled when it has said that it is ready. The jest project's globalSetup has compiled the program. */
  static async start(name: string, { databaseUrl, temporalAddress }: WorkerServers): Promise<WorkerProcess> {
    const home = mkdtempSync(join(tmpdir(), 'wenxiao-worker-'));
    const servers = { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, PGAPPNAME: name };
    const env = { PATH: process.env['PATH'], WENXIAO_HOME: home, WENXIAO_DEMO: 'off', ...servers };
    const worker = new WorkerProcess(name, home, spawn(process.execPath, [programOf('worker')], { env, cwd: home }));
    await until(`${name} is ready`, () => worker.ended() || /^ready worker$/m.test(worker.said), START_LIMIT_MS);
    if (worker.ended()) throw new Error(`${name} did not start:\n${worker.said}`);
    return worker;
  }

  /** `kill -9`; fulfilled when it is gone. Harmless when it is gone already. */
  async kill(): Promise<void> {
    if (!this.ended()) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await gone;
    }
    rmSync(this.home, { recursive: true, force: true });
  }

  private ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
