import { execFile } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGuardedChild, type GuardedChild } from '../../apps/standalone/src/guarded-child';
import { DevelopmentIssuer } from '../../libs/access-control/development-issuer';
import { programOf } from './compiled-programs';
import { killAll, processTree, type KnownProcess } from './process-tree';
import type { Answer, CallOptions, Person } from './running-application';
import { until } from './until';

export type Finished = Readonly<{ status: number; stdout: string; stderr: string }>;

const START_LIMIT_MS = 90_000;
const ANSWER_LIMIT_MS = 15_000;

/** What a person has in his shell, and nothing of this test run. */
const shell = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ HOME: homedir(), XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );

/** `npm start` as a real process tree in a home of its own: node, PostgreSQL, Temporal. To be killed at will. */
export class StandaloneInstance {
  private child: GuardedChild | null = null;
  private starts = 0;
  /** Where the API listens, another place after every start; null while node does not run: its port may be another's. */
  private url: string | null = null;

  private constructor(
    readonly home: string,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly issuer: DevelopmentIssuer,
  ) {}

  /** Makes the home and starts nothing. The jest project's globalSetup has compiled the program. */
  static prepare(settings: Readonly<Record<string, string>>): StandaloneInstance {
    const home = mkdtempSync(join(tmpdir(), 'wenxiao-faults-'));
    chmodSync(home, 0o711); // PostgreSQL's account must get through when we are root
    const issuer = new DevelopmentIssuer({ home, audience: 'wenxiao', production: false });
    return new StandaloneInstance(home, settings, issuer);
  }

  /** Fulfilled when the instance is ready. */
  async start(): Promise<void> {
    this.starts += 1;
    const output = openSync(this.logFile, 'a');
    const environment = { ...shell(), PORT: '0', WENXIAO_HOME: this.home, WENXIAO_RATE_LIMIT: 'off', ...this.settings };
    const args = [programOf('standalone')];
    const command = {
      file: process.execPath,
      args,
      output,
      stopSignal: 'TERM',
      graceSeconds: 30,
      environment,
    } as const;
    const child = await startGuardedChild(command);
    closeSync(output);
    this.child = child;
    let ended = false;
    void child.exited.then(() => (ended = true));
    await until('the instance is ready', () => ended || this.readyAt() !== undefined, START_LIMIT_MS);
    this.url = this.readyAt() ?? this.fail();
  }

  /** Everything that it has written to the terminal since its last start. */
  said(): string {
    return readFileSync(this.logFile, 'utf8');
  }

  /** The node process first, then guards, servers and their workers. */
  processes(): readonly KnownProcess[] {
    return this.child === null ? [] : processTree(this.child.pid);
  }

  /** `kill -9` of these processes of the instance. */
  async kill(processes: readonly KnownProcess[]): Promise<void> {
    const wholly = processes.some(({ pid }) => pid === this.child?.pid);
    if (wholly) this.url = null; // killAll sends its signals before anything else can happen here
    await killAll(processes);
    if (wholly) this.child = null;
  }

  /** By HTTP, as anybody would; rejects when there is no answer. */
  async call(by: Person | null, method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { body, key, headers = {} } = options;
    if (this.url === null) throw new Error('the instance does not run');
    const url = `${this.url}${path.startsWith('/health') ? path : `/api/v1${path}`}`;
    const token = by === null ? {} : { authorization: `Bearer ${await this.issuer.issueToken(by)}` };
    const given = key === undefined ? {} : { 'idempotency-key': key };
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(url, {
      method,
      headers: { ...token, ...given, ...json, ...headers },
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: isJson ? JSON.parse(text) : text,
    };
  }

  /** `npm run operator -- …` on this home. */
  operator(...args: readonly string[]): Promise<Finished> {
    const env = { PATH: process.env['PATH'], ...shell(), WENXIAO_HOME: this.home };
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [programOf('operator'), ...args],
        { env, timeout: 120_000 },
        (error, stdout, stderr) => {
          resolve({ status: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr });
        },
      );
    });
  }

  /** URL of the owner of the database. */
  databaseUrl(): string {
    return this.written().databaseUrl;
  }

  temporalAddress(): string {
    return this.written().temporalAddress;
  }

  /** Hard, and the home is gone. */
  async end(): Promise<void> {
    await this.kill(this.processes());
    const elsewhere = join(this.home, 'postgres.location');
    try {
      rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true });
    } catch {
      // the database lies in the home
    }
    rmSync(this.home, { recursive: true, force: true });
  }

  /** What the instance says of itself to the operator's command line. */
  private written(): Readonly<{ databaseUrl: string; temporalAddress: string }> {
    return JSON.parse(readFileSync(join(this.home, 'instance.json'), 'utf8')) as ReturnType<typeof this.written>;
  }

  private get logFile(): string {
    return join(this.home, `terminal.${this.starts}.log`);
  }

  private readyAt(): string | undefined {
    return /^ready (\S+)$/m.exec(this.said())?.[1];
  }

  private fail(): never {
    throw new Error(`the instance did not start:\n${this.said()}`);
  }
}
