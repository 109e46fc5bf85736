import type { INestApplicationContext } from '@nestjs/common';
import type { Instant } from '../../../libs/kernel/instant';
import { Stepping } from '../../../libs/process-runtime/stepping';
import { allStories } from './all-stories';
import { Narrator } from './narrator';
import { beginTelling, hindrance, type CannotTell } from './telling';
import { timeLine, type Moment } from './time-line';

const momentsUntil = (until: Instant): readonly Moment[] => timeLine(allStories).filter(({ at }) => at <= until);

/** At the same instant, after something that nothing follows from: the log is the same without waiting. */
const isReached = (before: Moment | undefined, { at }: Moment): boolean =>
  before?.at === at && before.step.does.unanswered === true;

/** Null on an empty log whose business time has not passed them, and where a telling was killed. */
export const whyNotTell = (app: INestApplicationContext, until: Instant): Promise<CannotTell | null> =>
  hindrance(app, momentsUntil(until), until);

/**
 * Tells the stories of the sample city (domain.md 18) by the real commands, all of them on one time line: before each
 * step business time goes to its moment, and what falls due on the way takes effect. It ends at `until`, where business
 * time stays frozen: whoever asked lets it run. One that was interrupted goes on where it was.
 *
 * Needs a running projector and the bodies in the directory. Errors: `CannotTell` before anything was changed; any
 * other error leaves the stories half told and the clock frozen.
 * @param say told what is going on, one line at a time
 */
export const tellStories = async (
  app: INestApplicationContext,
  until: Instant,
  say: (line: string) => void,
): Promise<void> => {
  const moments = momentsUntil(until);
  await beginTelling(app, moments, until);
  const { length } = allStories;
  say(`正在讲述样例城市的故事：${length} 个项目 / telling the stories of the sample city: ${length} projects`);
  const stepping = app.get(Stepping);
  const narrator = new Narrator(app);
  for (const [n, moment] of moments.entries()) {
    if (!isReached(moments[n - 1], moment)) await stepping.stepTo(moment.at);
    await narrator.tell(moment);
  }
  await stepping.stepTo(until);
  say(`故事讲完：${moments.length} 个步骤 / the stories are told: ${moments.length} steps`);
};
