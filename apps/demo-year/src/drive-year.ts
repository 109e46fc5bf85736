import type { INestApplicationContext } from '@nestjs/common';
import type { Instant } from '../../../libs/kernel/instant';
import { allDeeds } from './all-deeds';
import { allocateProject } from './allocate-project';
import { BusinessTime } from './business-time';
import type { Call } from './caller';
import { localTime } from './local-time';
import type { Deed } from './deed';
import type { PlannedProject } from './planned-project';
import { SLOW } from './pace';
import { YearLog, type YearEvent } from './year-log';

export type Year = Readonly<{
  /** Of the running instance: its clock, deadlines and log, not its HTTP. */
  app: INestApplicationContext;
  call: Call;
  projects: readonly PlannedProject[];
  until: Instant;
  /** Takes one line for every event of note. */
  say: (line: string) => void;
}>;

export type DrivenYear = Readonly<{
  events: readonly YearEvent[];
  /** Deeds that were refused; none in a year that goes as planned. */
  refusedDeeds: readonly string[];
  /** The business instant up to which everything due was climbed. */
  until: Instant;
}>;

const earliest = (...instants: readonly (Instant | null | undefined)[]): Instant | undefined =>
  instants.filter((at): at is Instant => at != null).toSorted()[0];

/** People need real time for their requests, and their office day must not be over by then. */
const ACTING = 600;

/** Answers what was refused. */
const carryOut = async (
  deeds: readonly Deed[],
  call: Call,
  time: BusinessTime,
  say: Year['say'],
): Promise<string[]> => {
  const refused: string[] = [];
  for (const { what, carryOut: act } of deeds) {
    const at = localTime(time.now());
    try {
      const many = await act(call);
      if (many > 0) say(`${at}  * ${what}${many > 1 ? ` × ${many}` : ''}`);
    } catch (error) {
      refused.push(`${what}: ${String(error)}`);
      say(`${at}  ! 失败 / FAILED: ${what}: ${String(error)}`);
    }
  }
  return refused;
};

/**
 * Allocates the projects, then lets business time run to the end of the year's work: people act over HTTP at their time,
 * everything else happens by itself.
 */
export const driveYear = async ({ app, call, projects, until, say }: Year): Promise<DrivenYear> => {
  const time = new BusinessTime(app);
  const log = new YearLog(app, projects, say);
  for (const project of projects) await allocateProject(call, project);
  await time.runAt(SLOW);
  const deeds = [...allDeeds(projects, time.now(), until)];
  const refusedDeeds: string[] = [];
  for (;;) {
    const seen = await time.settled();
    await log.follow();
    if (seen >= until) break;
    const due = deeds.splice(0, deeds.filter(({ at }) => at <= seen).length);
    if (due.length > 0) {
      await time.runAt(ACTING);
      refusedDeeds.push(...(await carryOut(due, call, time, say)));
      continue; // what follows from the deeds is done before anything is hurried over
    }
    const next = earliest(await time.nextDueAfter(seen), deeds[0]?.at, until);
    if (next !== undefined) await time.runTo(next);
  }
  await time.runAt(1);
  return { events: log.events, refusedDeeds, until };
};
