import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { BRANCHES } from '../support/cohort-branches';
import { CohortWorld, KINDS } from '../support/cohort-world';
import { asJson, HISTORIES, replay } from '../support/replay';
import { bundleOf, type TestBundle } from '../support/workflow-bundle';

Logger.overrideLogger(false);

/** `RECORD_HISTORIES=<release>` plays and keeps all of them for ever: `<kind of process>.<release>.<branch>.json`. */
const release = process.env['RECORD_HISTORIES'];

/** The kinds share one driver, so each branch is played on one of them, in turn. */
const PLAYED = Object.entries(BRANCHES).flatMap(([name, play], n) =>
  KINDS.filter((_, k) => release !== undefined || n % KINDS.length === k).map((kind) => [kind, name, play] as const),
);

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

  it.each(PLAYED)('REL-D1: %s, %s leaves a history that replays', async (kind, name, play) => {
    await world.anew(kind);
    const history = await play(world);
    if (release !== undefined) writeFileSync(join(HISTORIES, `${kind}.${release}.${name}.json`), asJson(history));
    expect(await replay(bundle.code, [{ workflowId: name, history }])).toEqual(new Map([[name, undefined]]));
  });
});
