import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { BRANCHES } from '../support/cohort-branches';
import { CohortWorld } from '../support/cohort-world';
import { asJson, HISTORIES, replay } from '../support/replay';
import { bundleOf, type TestBundle } from '../support/workflow-bundle';

Logger.overrideLogger(false);

/** `RECORD_HISTORIES=<release>` keeps what this run plays, for ever: `project-approval.<release>.<branch>.json`. */
const release = process.env['RECORD_HISTORIES'];

describe('every branch of the cohort workflow, on a real server', () => {
  let bundle: TestBundle;
  let world: CohortWorld;

  beforeAll(async () => {
    bundle = await bundleOf();
    world = await CohortWorld.begin(bundle.path);
    await world.startWorker();
  });
  afterAll(async () => {
    await world.end();
    bundle.remove();
  });
  beforeEach(() => world.anew());

  it.each(Object.entries(BRANCHES))('REL-D1: %s leaves a history that replays', async (name, play) => {
    const history = await play(world);
    if (release !== undefined)
      writeFileSync(join(HISTORIES, `project-approval.${release}.${name}.json`), asJson(history));
    expect(await replay(bundle.code, [{ workflowId: name, history }])).toEqual(new Map([[name, undefined]]));
  });
});
