import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { projections } from '../../apps/composition/projections';
import { ownerPool } from '../../libs/database/pools';
import { EventStore, NO_STREAM } from '../../libs/event-store/event-store.port';
import { EventTypes } from '../../libs/event-store/event-types';
import { ConsumerHealth } from '../../libs/projections/consumer-health';
import { Consumers } from '../../libs/projections/consumers';
import { checkpointName, type AnyProjection } from '../../libs/projections/projection';
import { rebuild } from '../../libs/projections/rebuild';
import { messageProjectsProjection } from '../../libs/notifications/read-models/message-projects.projection';
import { draft, soundApplication, take, uploadDocument } from '../support/application-over-http';
import { differencesFromFold } from '../support/read-model-fold';
import { people, runApplication, type RunningApplication } from '../support/running-application';
import { until } from '../support/until';

let application: RunningApplication;
let owner: Pool;
beforeAll(async () => {
  application = await runApplication({ businessStart: '2026-09-15T09:00:00+08:00' });
  owner = ownerPool(application.wiring.databaseUrl);
});
afterAll(async () => {
  await owner.end();
  await application.stop();
});

const store = () => application.app.get(EventStore);

const expectFolded = async (projection: AnyProjection): Promise<void> => {
  expect(await differencesFromFold(owner, store(), projection)).toEqual([]);
};

/** Keeps doing it until told to stop; answers how often it was done. */
const repeatedly = (deed: (n: number) => Promise<unknown>) => {
  let going = true;
  const done = (async () => {
    let n = 0;
    for (; going; n += 1) await deed(n);
    return n;
  })();
  return {
    done,
    stop: () => {
      going = false;
      return done;
    },
  };
};

describe('blue/green rebuild', () => {
  it('reads never fail while commands go on, and every row equals the fold afterwards', async () => {
    const watched = await draft(application);
    await take(application, watched, 'submission');
    await application.quiet();
    const paths = [
      [people.auditor, '/projects?limit=5&count=true'],
      [people.auditor, `/projects/${watched}`],
      [people.auditor, `/projects/${watched}/history`],
      [people.reviewer, '/me/tasks'],
      [people.reviewer, '/me/messages'],
      [people.reviewer, `/deadlines?project=${watched}`],
    ] as const;
    const failed: unknown[] = [];
    const reading = repeatedly(async (n) => {
      const [by, path] = paths[n % paths.length] ?? paths[0];
      const { status, body } = await application.call(by, 'GET', path);
      const shown = !path.startsWith('/projects?') || body.items.length > 0;
      if (status !== 200 || !shown) failed.push([path, status, body]);
    });
    const commanding = [0, 1].map(() =>
      repeatedly(async () => {
        const projectId = await draft(application);
        await take(application, projectId, 'submission', 'acceptance');
      }),
    );
    try {
      for (let round = 0; round < 2; round += 1)
        for (const projection of projections) {
          const at = await rebuild(owner, store(), projection);
          expect(at).toBeGreaterThan(0n);
        }
    } finally {
      await Promise.all([reading.stop(), ...commanding.map(({ stop }) => stop())]);
    }
    expect(failed).toEqual([]);
    expect(await reading.done).toBeGreaterThan(paths.length);
    for (const { done } of commanding) expect(await done).toBeGreaterThan(0);
    await application.quiet();
    for (const projection of projections) await expectFolded(projection);
  }, 120_000);

  it('heals a row that was changed by hand (REL-T8)', async () => {
    const projectId = await draft(application);
    await application.quiet();
    await owner.query(`update read.project_list_v2 set name = '改动' where project_id = $1`, [projectId]);
    const [list] = projections;
    if (list === undefined) throw new Error('there are no projections');
    expect(await differencesFromFold(owner, store(), list)).toHaveLength(1);
    await rebuild(owner, store(), list);
    await expectFolded(list);
  });

  it('leaves the table in use alone when the fold fails half-way, and works afterwards', async () => {
    const [list] = projections;
    if (list === undefined) throw new Error('there are no projections');
    const broken = { ...list, fold: () => { throw new Error('broken'); } }; // prettier-ignore
    await expect(rebuild(owner, store(), broken)).rejects.toThrow('broken');
    await expectFolded(list);
    await rebuild(owner, store(), list);
    await expectFolded(list);
  });
});

describe('REL-R12: a poisoned event', () => {
  const name = checkpointName(messageProjectsProjection);
  const health = async () => {
    const { status, body } = await application.call(null, 'GET', '/health/correct');
    return { status, consumers: body.reports.find((report: { name: string }) => report.name === 'consumers') };
  };
  const consumer = async (wanted: string) => {
    const all = await application.app.get(ConsumerHealth).report();
    const found = all.find((each) => each.name === wanted);
    if (found === undefined) throw new Error(`no consumer ${wanted}`);
    return found;
  };
  let poison: jest.SpyInstance;
  afterEach(() => poison.mockRestore());

  /** The read model fails at the one event that drafts this project, as a fault in its code would. */
  const poisoned = (projectId: string): void => {
    const sound = messageProjectsProjection.fold.bind(messageProjectsProjection);
    poison = jest.spyOn(messageProjectsProjection, 'fold').mockImplementation((row, event, key) => {
      if (event.event.type === 'ProjectDrafted' && event.metadata.projectId === projectId)
        throw new Error('the fold is poisoned');
      return sound(row, event, key);
    });
  };
  const draftOnly = async (projectId: string): Promise<bigint> => {
    const body = { projectId, ...soundApplication(await uploadDocument(application)) };
    const answer = await application.call(people.clerk, 'POST', '/projects', { body });
    expect(answer.status).toBe(201);
    return BigInt(answer.body.position);
  };

  it('stops its read model alone, shows in health, and goes on when the fault is gone', async () => {
    const bad = randomUUID();
    poisoned(bad);
    const position = await draftOnly(bad);
    await until('the read model is reported', async () => (await consumer(name)).stopped !== null);
    expect(await consumer(name)).toMatchObject({ position: String(position - 1n) });
    expect(await health()).toMatchObject({
      status: 503,
      consumers: { status: 'DOWN', detail: `${name} stopped after ${position - 1n}: Error: the fold is poisoned` },
    });

    const later = randomUUID();
    const head = await draftOnly(later);
    const all = application.app.get(Consumers);
    const others = [...all.projectionNames(), ...all.appendingPolicyNames()].filter((each) => each !== name);
    for (const other of others)
      await until(`${other} goes on`, async () => BigInt((await consumer(other)).position) >= head);
    expect((await application.call(people.clerk, 'GET', `/projects/${later}`)).status).toBe(200);
    expect(await consumer(name)).toMatchObject({ position: String(position - 1n) });

    poison.mockRestore();
    await application.quiet();
    expect((await consumer(name)).stopped).toBeNull();
    expect(await health()).toMatchObject({ status: 200, consumers: { status: 'OK' } });
    await expectFolded(messageProjectsProjection);
  });

  it('REL-N14: is found among many that wait, and what stands before it is not held up', async () => {
    await application.stopProjector();
    const before = await Promise.all(Array.from({ length: 60 }, () => draftOnly(randomUUID())));
    const bad = randomUUID();
    poisoned(bad);
    const position = await draftOnly(bad);
    await Promise.all(Array.from({ length: 20 }, () => draftOnly(randomUUID())));
    expect(before.every((each) => each < position)).toBe(true);
    application.startProjector();
    await until('the read model is reported', async () => (await consumer(name)).stopped !== null);
    expect(await consumer(name)).toMatchObject({ position: String(position - 1n) });
    poison.mockRestore();
    await application.quiet();
    expect((await consumer(name)).stopped).toBeNull();
    await expectFolded(messageProjectsProjection);
  });

  it('REL-R27: an event of a version that is not known here stops whoever meets it, seen in health, until it is known', async () => {
    const projectId = randomUUID();
    const first = await draftOnly(projectId);
    await application.quiet();
    const [drafted] = await store().readStream(`project-${projectId}`);
    if (drafted === undefined) throw new Error('nothing was drafted');
    const commandId = randomUUID();
    const metadata = { ...drafted.metadata, commandId, commandIndex: 0 };
    const { type, data } = drafted.event;
    const unknown = { id: randomUUID(), type, schemaVersion: 99, data, metadata };
    await store().append(`project-${commandId}`, NO_STREAM, [unknown]);
    poison = jest.spyOn(EventTypes.prototype, 'versionOf'); // nothing is poisoned but the log itself
    await until('the read model is reported', async () => (await consumer(name)).stopped !== null);
    expect(await consumer(name)).toMatchObject({ position: String(first) });
    expect(await health()).toMatchObject({
      status: 503,
      consumers: { status: 'DOWN', detail: expect.stringContaining('v99 is newer than this program') },
    });
    poison = jest.spyOn(EventTypes.prototype, 'upcast').mockImplementation((stored) => stored);
    await application.quiet();
    expect((await health()).status).toBe(200);
  });
});
