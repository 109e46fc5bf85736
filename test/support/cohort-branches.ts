import type { History } from '@temporalio/common/lib/proto-utils';
import { RuleViolation } from '../../libs/kernel/rule-violation';
import { until, type CohortWorld } from './cohort-world';

const text = { field: '', label: '', value: null, message: '不行', messageEn: 'no', remedy: '', remedyEn: '' };
const ended = (world: CohortWorld) => until(async () => (await world.status()).name !== 'RUNNING');
const newest = (world: CohortWorld): Promise<History> => world.handle.fetchHistory();
const wakes = (world: CohortWorld, n: number) => until(() => world.deadlines.asked.length >= n);

/** Opens deadlines of so many projects at once, as the end of a run does; they fall due together. */
const openMany = (world: CohortWorld, many: number, ...rungs: readonly number[]): void => {
  for (let n = 0; n < many; n += 1) world.deadlines.open(`d${n}`, world.process, ...rungs.map((ms) => world.inMs(ms)));
};

/** Tells the process in haste until its run is continued; the branch of the storm. */
export const tellUntilContinued = async (world: CohortWorld): Promise<string> => {
  const first = (await world.status()).runId;
  while ((await world.status()).runId === first) {
    world.deadlines.move('a', world.inMs(3_600_000));
    await world.tell();
  }
  return first;
};

/** Every way through the cohort workflow, played on a running worker; each gives the history that it left behind. */
export const BRANCHES: Readonly<Record<string, (world: CohortWorld) => Promise<History>>> = {
  /** Reminder, escalation, expiry: each rung at its time, then nothing is open. The server's timers tick about each second. */
  expired: async (world) => {
    world.deadlines.open('a', world.process, world.inMs(500), world.inMs(2_200), world.inMs(3_900));
    await world.tell();
    await ended(world);
    return newest(world);
  },

  /** Two deadlines of one process, the later one opened first. */
  'two-deadlines': async (world) => {
    world.deadlines.open('b', world.process, world.inMs(2_200));
    world.deadlines.open('a', world.process, world.inMs(500));
    await world.tell();
    await ended(world);
    return newest(world);
  },

  /** A run ends (T20): the reports of many projects open, all told at once; then reminder, escalation, expiry. */
  'run-end': async (world) => {
    const { deadlines } = world;
    deadlines.open('run', world.process, world.inMs(500));
    deadlines.onClimb = ({ deadlineId }) => {
      if (deadlineId !== 'run') return;
      openMany(world, 40, 1_500, 2_600, 3_700);
      void world.tell();
    };
    await world.tell();
    await ended(world);
    return newest(world);
  },

  /** A run ends without a project: nothing follows. */
  'run-end-of-none': async (world) => {
    world.deadlines.open('run', world.process, world.inMs(500));
    await world.tell();
    await ended(world);
    return newest(world);
  },

  /** Silence takes effect (T24), and from that effect the next deadlines start (D18, D19). */
  'expired-with-effect': async (world) => {
    const { deadlines } = world;
    deadlines.open('D17', world.process, world.inMs(500));
    deadlines.onClimb = ({ deadlineId }) => {
      if (deadlineId !== 'D17') return;
      deadlines.open('D18', world.process, world.inMs(1_200));
      deadlines.open('D19', world.process, world.inMs(2_300));
      void world.tell();
    };
    await world.tell();
    await ended(world);
    return newest(world);
  },

  /** Extended, and told: it plans anew, and the old timer is gone. */
  'moved-later-and-told': async (world) => {
    world.deadlines.open('a', world.process, world.inMs(1_500));
    await world.tell();
    await wakes(world, 1);
    world.deadlines.move('a', world.inMs(2_600));
    await world.tell();
    await ended(world);
    return newest(world);
  },

  /** Another worker carries on where the first one stopped. */
  'two-workers': async (world) => {
    world.createWorker();
    world.deadlines.open('a', world.process, world.inMs(500), world.inMs(4_000), world.inMs(5_100));
    await world.tell();
    await until(() => world.deadlines.climbs.length === 1);
    await world.stopWorker();
    await ended(world);
    return newest(world);
  },

  'due-at-the-start': async (world) => {
    world.deadlines.open('a', world.process, world.inMs(-60_000));
    await world.tell();
    await ended(world);
    return newest(world);
  },

  'nothing-open': async (world) => {
    await world.tell(0n);
    await ended(world);
    return newest(world);
  },

  /** Met before a rung: a signal, and the run ends. */
  'met-and-told': async (world) => {
    world.deadlines.open('a', world.process, world.inMs(3_600_000));
    await world.tell();
    await wakes(world, 1);
    world.deadlines.close('a');
    await world.tell();
    await ended(world);
    return newest(world);
  },

  /** Met, and nobody told: the late timer is a no-op. */
  'met-and-not-told': async (world) => {
    world.deadlines.open('a', world.process, world.inMs(1_000));
    await world.tell();
    await wakes(world, 1);
    world.deadlines.close('a');
    await ended(world);
    return newest(world);
  },

  'moved-earlier': async (world) => {
    world.deadlines.open('a', world.process, world.inMs(3_600_000));
    await world.tell();
    await wakes(world, 1);
    world.deadlines.move('a', world.inMs(300));
    await world.tell();
    await ended(world);
    return newest(world);
  },

  /** Extended, and nobody told: the timer of the old plan finds nothing due and waits on. */
  'moved-later': async (world) => {
    world.deadlines.open('a', world.process, world.inMs(800));
    await world.tell();
    await wakes(world, 1);
    world.deadlines.move('a', world.inMs(1_600));
    await ended(world);
    return newest(world);
  },

  /** A new deadline opens while the run is about to end: it must not end. */
  'told-while-ending': async (world) => {
    const { deadlines } = world;
    deadlines.onAsked = async (answer) => {
      if (answer !== null || deadlines.asked.length > 1) return;
      deadlines.open('a', world.process, world.inMs(300));
      await world.tell();
    };
    await world.tell(0n);
    await ended(world);
    return newest(world);
  },

  /** A rule refuses what is due: it is tried again with patience, and at once when the process is told. */
  'refused-for-a-while': async (world) => {
    world.deadlines.open('a', world.process, world.inMs(200));
    world.deadlines.refuse('a', new RuleViolation([{ rule: 'T8', ...text }]));
    await world.tell();
    await until(() => world.deadlines.attempts >= 2);
    world.deadlines.allow('a');
    await world.tell();
    await ended(world);
    return newest(world);
  },

  'malformed-signals': async (world) => {
    world.deadlines.open('a', world.process, world.inMs(1_500));
    await world.tell();
    for (const position of [undefined, null, 7, 'x'.repeat(30), '-1', { position: '9' }])
      await world.handle.signal('lookAgain', position);
    await world.handle.signal('lookAgain');
    await world.handle.signal('unheardOf', 'anything');
    await ended(world);
    return newest(world);
  },

  /** Ended by an operator. */
  cancelled: async (world) => {
    world.deadlines.open('a', world.process, world.inMs(3_600_000));
    await world.tell();
    await wakes(world, 1);
    await world.handle.cancel();
    await ended(world);
    return newest(world);
  },

  /** Not yet ended: waiting for its timer. */
  waiting: async (world) => {
    world.deadlines.open('a', world.process, world.inMs(3_600_000));
    await world.tell();
    await until(async () => ((await newest(world)).events ?? []).some((event) => event.timerStartedEventAttributes));
    return newest(world);
  },

  /** Told so often that the run is continued as new. */
  continued: async (world) => {
    world.deadlines.open('a', world.process, world.inMs(3_600_000));
    await world.tell();
    const first = await tellUntilContinued(world);
    return world.client.workflow.getHandle(world.process, first).fetchHistory();
  },

  /** The run that went on after that, to its end. */
  continuation: async (world) => {
    world.deadlines.open('a', world.process, world.inMs(3_600_000));
    await world.tell();
    await tellUntilContinued(world);
    world.deadlines.move('a', world.inMs(200));
    await world.tell();
    await ended(world);
    return newest(world);
  },
};
