import { Client } from 'pg';
import { instant, instantOfMs, msOf, type Instant } from '../../libs/kernel/instant';
import { ProcessRuntime } from '../../libs/process-runtime/process-runtime.port';
import { Stepping } from '../../libs/process-runtime/stepping';
import { allocatedProject, stepTo } from '../support/executing-project';
import { OwnTemporalServer } from '../support/own-temporal-server';
import { people, runApplication, type RunningApplication } from '../support/running-application';
import { until } from '../support/until';
import type { WorkerServers } from '../support/worker-process';
import { effectOf, EFFECTS } from './effects';
import { readLog, type StoredEvent } from './log-checker';

/** D14 of the first quarter and D17 of a warning of 31 March fall due together. */
export const FIRST_DUE = '2026-04-15';

/** Department 106 with allocated projects on 31 March 2026, some of them warned, and a Temporal server of its own. */
export class DepartmentInExecution {
  private constructor(
    readonly application: RunningApplication,
    readonly server: OwnTemporalServer,
    private readonly client: Client,
    readonly projects: readonly string[],
    readonly warned: readonly string[],
  ) {}

  /** No worker runs yet; business time stands still. */
  static async begin(count: number, warnings: number): Promise<DepartmentInExecution> {
    const server = await OwnTemporalServer.prepare();
    await server.start();
    const application = await runApplication({
      businessStart: '2026-01-20T10:00:00+08:00',
      temporalAddress: server.address,
      worker: false,
    });
    const runtime = application.app.get(ProcessRuntime);
    await until('Temporal answers', async () => (await runtime.reachable()).reachable);
    const projects: string[] = [];
    for (let n = 0; n < count; n += 1) projects.push(await allocatedProject(application));
    await stepTo(application, '2026-03-31T10:00:00+08:00');
    const warned = projects.slice(0, warnings);
    for (const projectId of warned) {
      const body = { reason: '现场核查发现停工' };
      const { status } = await application.call(people.performance, 'POST', `/projects/${projectId}/warnings`, {
        body,
      });
      if (status !== 200) throw new Error(`the warning was answered ${status}`);
    }
    await application.quiet();
    const client = new Client({ connectionString: application.wiring.databaseUrl });
    await client.connect();
    return new DepartmentInExecution(application, server, client, projects, warned);
  }

  get servers(): WorkerServers {
    return { databaseUrl: this.application.wiring.databaseUrl, temporalAddress: this.server.address };
  }

  get unwarned(): readonly string[] {
    return this.projects.filter((projectId) => !this.warned.includes(projectId));
  }

  log(): Promise<readonly StoredEvent[]> {
    return readLog(this.client);
  }

  /** `<type> <code> <project> <effective date>` of everything that silence and ends of periods did since an instant. */
  async effectsSince(at: Instant, ...types: readonly string[]): Promise<readonly string[]> {
    return (await this.log())
      .filter(({ type, recordedAt }) => (types.length === 0 ? EFFECTS : types).includes(type) && recordedAt >= at)
      .map(effectOf)
      .toSorted();
  }

  /** The instant at which the deadlines of this code run out; they must all have the same. */
  async dueInstantOf(code: string): Promise<Instant> {
    const opened = (await this.log()).filter(({ type, data }) => type === 'DeadlineOpened' && data.code === code);
    const [only, ...others] = new Set(opened.map(({ data }) => data.period.dueInstant as string));
    if (only === undefined || others.length > 0) throw new Error(`${code} has not one due instant`);
    return instant(only);
  }

  /** Shortly before the instant by stepping, then on from there at the scale, by the timers or whoever stands in. */
  async approach(at: Instant, aheadMs: number, scale: number, meanwhile?: () => Promise<void>): Promise<void> {
    const stepping = this.application.app.get(Stepping);
    await stepping.freeze();
    await stepping.stepTo(instantOfMs(msOf(at) - aheadMs));
    await meanwhile?.();
    await stepping.release(scale);
  }

  /** Nobody can append until it is let go again. */
  async holdLog(): Promise<void> {
    await this.client.query('begin');
    await this.client.query('select position from log.head for update');
  }

  async letLogGo(): Promise<void> {
    await this.client.query('rollback');
  }

  /** Whether an append of this program waits for the log. */
  async waits(program: string): Promise<boolean> {
    const sql = `select 1 from pg_stat_activity where application_name = $1 and wait_event_type = 'Lock'`;
    return (await this.client.query(sql, [program])).rowCount !== 0;
  }

  async end(): Promise<void> {
    await this.client.end();
    await this.application.stop();
    await this.server.end();
  }
}
