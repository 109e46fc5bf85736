import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Pool } from 'pg';
import { applicationPool, ownerPool } from '../../libs/database/pools';
import { EventTypes } from '../../libs/event-store/event-types';
import { verifyLog, type LogVerdict } from '../../libs/event-store/verify-log';
import { programOf } from '../support/compiled-programs';
import { createPostgresEventStoreForTests, type PostgresEventStoreForTests } from '../support/postgres-event-store';
import { seededRandom, seedOfRun } from '../support/seeded-random';
import { appendFacts, told } from '../support/told-events';

const EVENTS = 12;
const random = seededRandom(seedOfRun('tampering'));
const positions = Array.from({ length: EVENTS }, (_, n) => n + 1);

let log: PostgresEventStoreForTests;
let superuser: Pool;
beforeAll(async () => {
  log = await createPostgresEventStoreForTests(new EventTypes([]));
  superuser = new Pool({ connectionString: log.url, max: 1 });
  for (let n = 0; n < EVENTS / 4; n += 1) {
    const projectId = `0000000${n}-0000-4000-8000-000000000000`;
    const stream = `project-${projectId}`;
    await appendFacts(log.store, stream, told.drafted(projectId, `供水管网改造（${n}）`, '106003', '106'));
    await appendFacts(log.store, stream, told.renamed(projectId, '供水管网改造'));
    await appendFacts(log.store, stream, told.submitted(projectId, '供水管网改造'), told.accepted(projectId));
  }
});
afterAll(async () => {
  await superuser.end();
  await log.close();
});

/** What the check says after the statements of a superuser without triggers; everything is as before afterwards. */
const verdictAfter = async (...statements: readonly string[]): Promise<LogVerdict> => {
  await superuser.query('begin');
  try {
    await superuser.query('set local session_replication_role = replica');
    for (const statement of statements) {
      const { rowCount } = await superuser.query(statement);
      if (rowCount === 0) throw new Error(`changed nothing: ${statement}`);
    }
    return await verifyLog(superuser);
  } finally {
    await superuser.query('rollback');
  }
};

const change = (assignment: string, position: number): string =>
  `update log.events set ${assignment} where position = ${position}`;

/** One character somewhere in the text becomes another one. */
const oneByteOf = (column: string): string => {
  const at = `(1 + floor(${random.whole(0, 999_999) / 1_000_000} * length(${column}))::int)`;
  return `${column} = overlay(${column} placing case substr(${column}, ${at}, 1) when 'x' then 'y' else 'x' end from ${at} for 1)`;
};

const found = (position: number) => ({ sound: false, position: String(position) });

describe('a log that nobody touched', () => {
  it('REL-R25: is confirmed, with the number of its events and its head', async () => {
    const { hash } = await log.store.head();
    expect(await verifyLog(superuser)).toEqual({ sound: true, events: BigInt(EVENTS), headHash: hash });
  });
});

describe('a log that is written to', () => {
  it('is confirmed while appends go on', async () => {
    const busy = await createPostgresEventStoreForTests(new EventTypes([]));
    const owner = ownerPool(busy.url);
    let writing = true;
    const write = async (stream: string): Promise<void> => {
      while (writing) await appendFacts(busy.store, stream, told.accepted(stream));
    };
    const writers = ['a', 'b', 'c', 'd'].map((stream) => write(stream));
    try {
      for (let n = 0; n < 50; n += 1) expect(await verifyLog(owner)).toMatchObject({ sound: true });
    } finally {
      writing = false;
      await Promise.all(writers);
      await owner.end();
      await busy.close();
    }
  });
});

describe('REL-T1: what a superuser changes is found, with its position', () => {
  it.each([
    ['one byte of the data', () => oneByteOf('data')],
    ['one byte of the metadata', () => oneByteOf('metadata')],
    ['one byte of the type', () => oneByteOf('type')],
    ['one byte of the stream', () => oneByteOf('stream')],
    ['the schema version', () => 'schema_version = schema_version + 1'],
    ['the revision', () => 'revision = revision + 100'],
    ['the id', () => 'event_id = gen_random_uuid()'],
    ['the command id beside the metadata', () => 'command_id = gen_random_uuid()'],
    ['the command index beside the metadata', () => 'command_index = command_index + 7'],
    ['the recorded time, a millisecond later', () => `recorded_at = recorded_at + interval '1 ms'`],
    ['the recorded time, a millisecond earlier', () => `recorded_at = recorded_at - interval '1 ms'`],
    ['the recorded time, a microsecond later', () => `recorded_at = recorded_at + interval '1 us'`],
    ['one byte of the hash', () => `hash = set_byte(hash, 31, (get_byte(hash, 31) + 1) % 256)`],
  ])('%s of any event', async (_, assignment) => {
    for (const position of positions)
      expect(await verdictAfter(change(assignment(), position))).toMatchObject(found(position));
  });

  it('a deleted event', async () => {
    for (const position of positions)
      expect(await verdictAfter(`delete from log.events where position = ${position}`)).toMatchObject(found(position));
  });

  it('a deleted event when the later ones are moved up', async () => {
    for (const position of positions.slice(0, -1)) {
      const statements = [
        `delete from log.events where position = ${position}`,
        `update log.events set position = -position where position > ${position}`,
        'update log.events set position = -position - 1 where position < 0',
      ];
      expect(await verdictAfter(...statements)).toMatchObject(found(position));
    }
  });

  it('a swapped pair', async () => {
    for (const first of positions.slice(0, -1)) {
      const second = random.whole(first + 1, EVENTS);
      const statements = [
        change('position = -1', first),
        change(`position = ${first}`, second),
        change(`position = ${second}`, -1),
      ];
      expect(await verdictAfter(...statements)).toMatchObject(found(first));
    }
  });

  it('an event that was put in at the end', async () => {
    const copied = `insert into log.events select ${EVENTS + 1}, stream, 99, type, schema_version, gen_random_uuid(),
      gen_random_uuid(), command_index, recorded_at, metadata, data, hash from log.events where position = ${EVENTS}`;
    expect(await verdictAfter(copied)).toMatchObject(found(EVENTS + 1));
  });

  it('a tail that was cut off under an untouched head', async () => {
    for (const position of positions)
      expect(await verdictAfter(`delete from log.events where position >= ${position}`)).toMatchObject(found(position));
  });

  it.each([
    ['position', 'position = position + 1'],
    ['hash', `hash = set_byte(hash, 0, (get_byte(hash, 0) + 1) % 256)`],
    ['time', `recorded_at = recorded_at + interval '1 day'`],
  ])('the %s of the head', async (_, assignment) => {
    expect(await verdictAfter(`update log.head set ${assignment}`)).toMatchObject(found(EVENTS + 1));
  });

  it('REL-T2: a tail cut off with its head still gives itself away to whoever kept the head before', async () => {
    const before = await verifyLog(superuser);
    const fitting = `update log.head h set (position, hash, recorded_at) =
      (select position, hash, recorded_at from log.events order by position desc limit 1)`;
    const cut = await verdictAfter(`delete from log.events where position > ${EVENTS - 2}`, fitting);
    expect(cut).toMatchObject({ sound: true, events: BigInt(EVENTS - 2) });
    expect(cut).not.toMatchObject({ headHash: before.sound && before.headHash });
  });
});

describe('REL-R26: the log is append-only', () => {
  const insert = `insert into log.events select 99, stream, 99, type, schema_version, gen_random_uuid(),
    gen_random_uuid(), 0, recorded_at, metadata, data, hash from log.events where position = 1`;
  const changes = [
    ['UPDATE', `update log.events set data = '{}' where position = 1`],
    ['DELETE', 'delete from log.events where position = 1'],
    ['TRUNCATE', 'truncate log.events'],
    ['INSERT .. DO UPDATE', `${insert} on conflict (position) do update set data = '{}'`],
    ['MERGE', 'merge into log.events e using log.head h on e.position = 1 when matched then delete'],
    ['DELETE of the head', 'delete from log.head'],
    ['TRUNCATE of the head', 'truncate log.head'],
  ] as const;
  const forbiddenBesides = [
    ['INSERT past the function', insert],
    ['UPDATE of the head', 'update log.head set position = 0'],
    ['TRUNCATE of everything that refers to it', 'truncate log.events cascade'],
    ['switching the triggers off', 'alter table log.events disable trigger all'],
    ['switching them off in the session', 'set session_replication_role = replica'],
    ['dropping a trigger', 'drop trigger events_append_only on log.events'],
    ['dropping the table', 'drop table log.events'],
    ['another trigger function', 'alter function log.refuse_change() rename to ignore_change'],
    ['an append function of its own', 'create function log.append_anything() returns int return 1'],
    ['turning the clock row away', 'delete from log.business_clock'],
  ] as const;

  let application: Pool;
  let owner: Pool;
  beforeAll(() => {
    application = applicationPool(log.url);
    owner = ownerPool(log.url);
  });
  afterAll(() => Promise.all([application.end(), owner.end()]));
  afterEach(async () => expect(await verifyLog(owner)).toMatchObject({ sound: true, events: BigInt(EVENTS) }));

  it.each([...changes, ...forbiddenBesides])('%s is not for the application', async (_, statement) => {
    await expect(application.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(changes.filter(([verb]) => verb !== 'INSERT .. DO UPDATE'))(
    '%s: a trigger stops the owner',
    async (_, statement) => {
      await expect(owner.query(statement)).rejects.toThrow('append-only');
    },
  );

  it('INSERT .. DO UPDATE: a trigger stops the owner', async () => {
    const clash = insert.replace('99, stream', '1, stream');
    await expect(owner.query(`${clash} on conflict (position) do update set data = '{}'`)).rejects.toThrow(
      'append-only',
    );
  });
});

describe('operator verify-log', () => {
  const home = mkdtempSync(join(tmpdir(), 'wenxiao-verify-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const verify = async (): Promise<Readonly<{ status: number; verdict: unknown; words: string }>> => {
    const env = { PATH: process.env['PATH'], WENXIAO_HOME: home, DATABASE_URL: log.url };
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [programOf('operator'), 'verify-log'], {
        env,
      });
      return { status: 0, verdict: JSON.parse(stdout), words: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { status: code, verdict: JSON.parse(stdout), words: stderr };
    }
  };

  it('confirms the chain with status 0, and names the altered position with status 1', async () => {
    expect(await verify()).toMatchObject({ status: 0, verdict: { sound: true, events: String(EVENTS) } });
    const position = random.whole(1, EVENTS);
    await superuser.query('set session_replication_role = replica');
    await superuser.query(change(oneByteOf('data'), position));
    expect(await verify()).toMatchObject({
      status: 1,
      verdict: { sound: false, position: String(position) },
      words: expect.stringContaining(`altered at position ${position}`),
    });
  });
});
