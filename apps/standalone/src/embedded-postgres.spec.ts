import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { until } from '../../../test/support/until';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';
import { processIdentity } from './process-identity';

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
    writeFileSync(pidFile, `${process.pid}\n${join(home, 'postgres', 'data')}\n`);
    const server = await start();
    expect(await ask(server.url, 'select answer from kept')).toBe(42);
    await server.stop();
  });

  it('does not mind a pid file whose server is dead and was not reaped', async () => {
    const parent = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 60']); // sleep never looks after children
    const dead = Number(String((await once(parent.stdout, 'data'))[0]));
    await until('it is dead', () => processIdentity(dead) === null);
    writeFileSync(pidFile, `${dead}\n${join(home, 'postgres', 'data')}\n`);
    const server = await start();
    expect(await ask(server.url, 'select answer from kept')).toBe(42);
    await server.stop();
    parent.kill('SIGKILL');
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
