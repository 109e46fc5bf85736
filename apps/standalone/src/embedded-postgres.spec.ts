import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { until } from '../../../test/support/until';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';
import { postgresAccount } from './postgres-account';
import { commandLineOf, processIdentity } from './process-identity';

const home = mkdtempSync(join(tmpdir(), 'wenxiao-embedded-'));
chmodSync(home, 0o711);
const started: EmbeddedPostgres[] = [];
const said: string[] = [];

const start = async (): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres({ home, durable: true, say: (line) => said.push(line) });
  started.push(server);
  return server;
};

const ask = async (url: string, statement: string): Promise<unknown> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(statement)).rows[0]?.['answer'];
  } finally {
    await client.end().catch(() => undefined);
  }
};

const pidFile = join(home, 'postgres', 'data', 'postmaster.pid');
const postmaster = (): number => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);

/** As PostgreSQL's own account: what belongs to somebody else can be no PostgreSQL of ours, so it minds only this one. */
const account = postgresAccount(() => undefined);
const identity = account === null ? {} : { uid: account.uid, gid: account.gid };
type Strangers = Readonly<{ parent: ChildProcess; child: number }>;
const left: Strangers[] = [];

/** A process that is no PostgreSQL. Its parent is `sleep` by now, which never reaps a child. */
const stranger = async (): Promise<number> => {
  const parent = spawn('/bin/sh', ['-c', 'sleep 600 >&- & echo $!; exec sleep 601 >&-'], { cwd: '/', ...identity });
  const child = Number(String((await once(parent.stdout, 'data'))[0]));
  left.push({ parent, child });
  await until('the parent is sleep', () => commandLineOf(parent.pid ?? 0)?.[0] === 'sleep');
  return child;
};

/** The child first: as long as its parent runs, nobody else gets its number. */
const removeStrangers = (): void => {
  for (const { parent, child } of left.splice(0)) {
    process.kill(child, 'SIGKILL');
    parent.kill('SIGKILL');
  }
};

/** Whether PostgreSQL, by the check that it makes itself at its start, takes the process for one that may be a server. */
const seemsAlive = (pid: number): boolean => {
  const asked = spawnSync('/bin/sh', ['-c', 'kill -0 "$1"', 'asking', String(pid)], { cwd: '/', ...identity });
  return asked.status === 0;
};

const leavePidFileOf = (pid: number): void => {
  writeFileSync(pidFile, `${pid}\n${join(home, 'postgres', 'data')}\n`);
  expect(seemsAlive(pid)).toBe(true);
};

afterEach(removeStrangers);
afterAll(async () => {
  for (const server of started) await server.stop();
  rmSync(home, { recursive: true, force: true });
});

describe('startEmbeddedPostgres', () => {
  it('keeps what was committed over kill -9 of the server, under the same URL', async () => {
    const server = await start();
    await ask(server.url, 'create table kept as select 42 as answer');
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');
    await until('the death is noticed', () => said.some((line) => line.includes('ended with status 137')));
    await until('another server runs', () => server.state().status === 'running');
    expect(await ask(server.url, 'select answer from kept')).toBe(42);
    expect(postmaster()).not.toBe(killed);
    await server.stop();
  });

  it('keeps it over a stop and a start, and does not mind a pid file whose number another program has now', async () => {
    const child = await stranger();
    leavePidFileOf(child);
    const server = await start();
    expect(await ask(server.url, 'select answer from kept')).toBe(42);
    expect([seemsAlive(child), processIdentity(child)]).toEqual([true, expect.any(String)]); // left alone
    await server.stop();
  });

  it('does not mind a pid file whose server is dead and was not reaped', async () => {
    const dead = await stranger();
    process.kill(dead, 'SIGKILL');
    await until('it is dead', () => processIdentity(dead) === null);
    leavePidFileOf(dead);
    const server = await start();
    expect(seemsAlive(dead)).toBe(true); // nobody has reaped it all the while
    expect(await ask(server.url, 'select answer from kept')).toBe(42);
    await server.stop();
  });

  it('writes to disk what it acknowledges, and compares texts in the same order on every machine', async () => {
    const server = await start();
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']) {
      expect(await ask(server.url, `select current_setting('${setting}') as answer`)).toBe('on');
    }
    const ofThis = 'from pg_database where datname = current_database()';
    expect(await ask(server.url, `select datlocale || pg_encoding_to_char(encoding) as answer ${ofThis}`)).toBe(
      'C.UTF-8UTF8',
    );
    await server.stop();
  });

  it('refuses a login without the password of the home', async () => {
    const server = await start();
    const url = new URL(server.url);
    url.password = 'guessed';
    await expect(ask(url.toString(), 'select 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  it('refuses to start when the secret of an existing database is lost', async () => {
    rmSync(join(home, 'postgres.secret'));
    await expect(start()).rejects.toThrow('postgres.secret is missing');
  });

  it('begins afresh in a deleted home', async () => {
    rmSync(home, { recursive: true });
    mkdirSync(home, { mode: 0o711 });
    const server = await start();
    expect(await ask(server.url, "select to_regclass('kept') as answer")).toBeNull();
    await server.stop();
  });
});
