import { Logger } from '@nestjs/common';
import { CohortWorld, until } from '../support/cohort-world';
import { bundleOf, type TestBundle } from '../support/workflow-bundle';

Logger.overrideLogger(false);

describe('the cohort of deadlines on a real server', () => {
  let bundle: TestBundle;
  let world: CohortWorld;

  beforeAll(async () => {
    bundle = await bundleOf();
  });
  afterAll(() => bundle.remove());
  beforeEach(async () => {
    world = await CohortWorld.begin(bundle.path);
    world.startWorker();
  });
  afterEach(() => world.end());

  it('wakes up for each rung, never early, and ends when nothing is open', async () => {
    const { deadlines } = world;
    deadlines.open('a', world.process, world.inMs(700), world.inMs(1_500));
    await world.tell();
    await until(() => deadlines.climbs.length === 2);
    expect(deadlines.climbs.every(({ at, rung }) => at >= rung)).toBe(true);
    expect(deadlines.climbs.map(({ by }) => [by.source, by.workflowId])).toEqual([
      ['timer', world.process],
      ['timer', world.process],
    ]);
    await until(async () => (await world.status()).name === 'COMPLETED');
  });
});
