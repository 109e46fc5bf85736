import type { INestApplicationContext } from '@nestjs/common';
import type { Instant } from '../../../libs/kernel/instant';
import { MovableClock } from '../../../libs/process-runtime/movable-clock.port';
import { OpenDeadlines } from '../../../libs/process-runtime/open-deadlines.port';
import { Stepping } from '../../../libs/process-runtime/stepping';
import { allStories } from './all-stories';
import { Narrator } from './narrator';
import { beginTelling, wasInterrupted } from './telling';
import { dayByDay, timeLine, type Day, type Moment } from './time-line';

/** One person says so much at a time. */
type Say = (line: string) => void;

/** Goes through the days of the city: business time moves, and what falls due on the way takes effect. */
class Teller {
  private readonly narrator: Narrator;
  private readonly clock: MovableClock;
  private readonly stepping: Stepping;
  private readonly open: OpenDeadlines;

  constructor(app: INestApplicationContext) {
    this.narrator = new Narrator(app);
    this.clock = app.get(MovableClock);
    this.stepping = app.get(Stepping);
    this.open = app.get(OpenDeadlines);
  }

  async day(day: Day): Promise<void> {
    for (const moment of day) {
      await this.stepping.stepTo(moment.at);
      await this.narrator.tell(moment);
    }
  }
}

const momentsUntil = (until: Instant): readonly Moment[] => timeLine(allStories).filter(({ at }) => at <= until);

/** A telling that was killed on this log and has to be taken up again. */
export const isHalfTold = async (app: INestApplicationContext, until: Instant): Promise<boolean> => {
  const [first] = momentsUntil(until);
  return first !== undefined && (await wasInterrupted(app, first, until));
};

/**
 * Tells the stories of the sample city (domain.md 18) on an empty log by the real commands, one time line for all of
 * them, and steps to `until`, where business time is left frozen: whoever asked releases it. Needs a running projector
 * and the bodies in the directory. Taken up again after an interruption it goes on where it was.
 * Errors: `CannotTell` before anything was changed; any other error leaves the stories half told.
 */
export const tellStories = async (app: INestApplicationContext, until: Instant, say: Say): Promise<void> => {
  const moments = momentsUntil(until);
  const [first] = moments;
  if (first === undefined) return;
  await beginTelling(app, first, until);
  say(`正在讲述样例城市的故事 / telling the stories of the sample city: ${allStories.length} × ${moments.length}`);
  const teller = new Teller(app);
  for (const day of dayByDay(moments)) await teller.day(day);
  await app.get(Stepping).stepTo(until);
};
