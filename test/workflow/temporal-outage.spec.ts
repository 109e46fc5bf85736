import { Logger } from '@nestjs/common';
import type { EventStore } from '../../libs/event-store/event-store.port';
import { TemporalProcessRuntime } from '../../libs/process-runtime/process-runtime.temporal';
import { ProcessRuntimeUnavailable } from '../../libs/process-runtime/process-runtime.port';
import { ProcessTeller } from '../../libs/process-runtime/process-teller';
import { CohortWorld } from '../support/cohort-world';
import { OwnTemporalServer } from '../support/own-temporal-server';
import { until as untilInTime } from '../support/until';
import { bundleOf, type TestBundle } from '../support/workflow-bundle';

Logger.overrideLogger(false);
jest.setTimeout(120_000);

/** A task that was lost with the server is given out again after its time limit. */
const until = (holds: () => boolean | Promise<boolean>): Promise<void> =>
  untilInTime('the server and its clients have found each other', holds, 100_000);

describe('a Temporal server that fails', () => {
  let bundle: TestBundle;
  let server: OwnTemporalServer;
  let world: CohortWorld;
  const runtimes: TemporalProcessRuntime[] = [];

  beforeAll(async () => {
    bundle = await bundleOf();
    server = await OwnTemporalServer.prepare();
  });
  afterAll(async () => {
    await world.end();
    await Promise.all(runtimes.map((runtime) => runtime.close()));
    await server.end();
    bundle.remove();
  });

  /** One that remembers no earlier answer. */
  const freshRuntime = (): TemporalProcessRuntime => {
    const runtime = new TemporalProcessRuntime({ address: server.address, namespace: 'default' }, 'nobody');
    runtimes.push(runtime);
    return runtime;
  };
  const reachable = async (): Promise<boolean> => (await freshRuntime().reachable()).reachable;
  const refusal = (): Promise<unknown> =>
    freshRuntime()
      .tell(world.process, 1n)
      .catch((error: unknown) => error);

  it('is not there yet: told at once, and found by runtime and worker when it comes', async () => {
    world = await CohortWorld.begin(bundle.path, Promise.resolve({ address: server.address, namespace: 'default' }));
    const worker = world.createWorker();
    expect(await world.tell(1n).catch((error: unknown) => error)).toBeInstanceOf(ProcessRuntimeUnavailable);
    expect(await freshRuntime().reachable()).toEqual({
      reachable: false,
      reason: expect.stringContaining('没有应答') as string,
      reasonEn: expect.stringContaining('does not answer') as string,
    });
    expect(worker.state()).toBe('connecting');
    await server.start();
    await until(reachable);
    await until(() => worker.state() === 'running');
    world.deadlines.open('a', world.process, world.inMs(0));
    await until(() =>
      world.tell().then(
        () => true,
        () => false,
      ),
    );
    await until(() => world.deadlines.climbs.length === 1);
  });

  it('REL-R29: stands still: every call ends, and works again when it goes on', async () => {
    await world.anew();
    server.freeze();
    try {
      expect(await refusal()).toBeInstanceOf(ProcessRuntimeUnavailable);
      expect(await world.tell(1n).catch((error: unknown) => error)).toBeInstanceOf(ProcessRuntimeUnavailable);
      expect(await reachable()).toBe(false);
    } finally {
      server.thaw();
    }
    world.deadlines.open('a', world.process, world.inMs(0));
    await until(() =>
      world.tell().then(
        () => true,
        () => false,
      ),
    );
    await until(() => world.deadlines.climbs.length === 1);
  });

  it('REL-N07: is killed and started again: timers that it kept fire, once', async () => {
    await world.anew();
    world.deadlines.open('a', world.process, world.inMs(3_000), world.inMs(3_600_000));
    await world.tell();
    await until(async () => (await world.status()).historyLength >= 12);
    await server.kill();
    expect(await reachable()).toBe(false);
    await server.start();
    await until(() => world.deadlines.climbs.length === 1);
    expect(world.deadlines.climbs.map(({ by }) => by.source)).toEqual(['timer']);
  });

  it('REL-N07: is emptied: every open process is rebuilt from the read models, with no double effect', async () => {
    await world.anew();
    const { deadlines } = world;
    const processes = Array.from({ length: 25 }, (_, n) => `${world.process}${n}`);
    for (const process of processes) deadlines.open(process, process, world.inMs(-1), world.inMs(3_600_000));
    const teller = new ProcessTeller(deadlines, world.runtime, deadlines as unknown as EventStore);
    expect(await teller.tellAll()).toBe(25);
    await until(() => deadlines.climbs.length === 25);
    await server.kill();
    server.empty();
    for (const process of processes) deadlines.move(process, world.inMs(-1));
    await server.start();
    await until(() =>
      teller.tellAll().then(
        () => true,
        () => false,
      ),
    );
    await until(() => deadlines.climbs.length === 50);
    expect(new Set(deadlines.climbs.map(({ deadlineId, version }) => `${deadlineId} ${version}`)).size).toBe(50);
  });

  it('stands still while the worker is told to stop: it ends all the same, and leaves nothing behind', async () => {
    server.freeze();
    try {
      await world.stopWorker();
      await until(() => !process.getActiveResourcesInfo().includes('MessagePort'));
    } finally {
      server.thaw();
    }
  });
});
