import { Injectable } from '@nestjs/common';
import { grouped } from '../kernel/grouped';
import type { Instant } from '../kernel/instant';
import { RuleViolation } from '../kernel/rule-violation';
import { inLanes } from './in-lanes';
import { OpenDeadlines, type DueDeadline } from './open-deadlines.port';
import type { ProcessKey } from './process-runtime.port';
import { RungClimber, type ClimbedBy } from './rung-climber.port';

export type ClimbTally = Readonly<{
  /** Rungs that were climbed. */
  climbed: number;
  /** Deadlines that a rule refused; they are tried again at the next round. */
  refused: number;
}>;

/** Some deadlines failed in a way that may pass by itself; what was climbed all the same stands in the tally. */
export class ClimbsFailed extends AggregateError {
  constructor(
    failures: readonly unknown[],
    readonly tally: ClimbTally,
  ) {
    super(failures, `${failures.length} deadlines failed, the first: ${String(failures[0])}`);
    this.name = 'ClimbsFailed';
  }
}

export type ClimbRound = Readonly<{
  by: ClimbedBy;
  /** Rungs at or before this business instant. */
  dueBy: Instant;
  /** Only this process. */
  process?: ProcessKey;
  /** How many lines (projects) are worked on at a time; 1 keeps the order of the due instants exactly. */
  lanes: number;
  signal?: AbortSignal;
  /** Called after every deadline (heartbeat). */
  onProgress?: () => void;
}>;

const PAGE = 500;
/** So many failures in one page mean that the store is away, not that some deadlines are poisoned. */
const GIVE_UP_AFTER = 10;

/** One round over what is due: the same for timer, sweeper and stepping, so the commands are the same too (REL-R19). */
@Injectable()
export class DeadlineDriver {
  constructor(
    private readonly open: OpenDeadlines,
    private readonly climber: RungClimber,
  ) {}

  /**
   * Goes once through everything that is due. One deadline's failure does not hold up its neighbours; failures that
   * may pass by themselves are thrown together at the end as `ClimbsFailed`.
   */
  async climbDue(round: ClimbRound): Promise<ClimbTally> {
    const tally = { climbed: 0, refused: 0 };
    const failures: unknown[] = [];
    let after: DueDeadline | undefined;
    do {
      const page = await this.open.dueBy(round.dueBy, {
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
        ...(round.process === undefined ? {} : { process: round.process }),
      });
      await this.climbPage(page, round, tally, failures);
      after = page.length < PAGE ? undefined : page.at(-1);
    } while (after !== undefined && round.signal?.aborted !== true && failures.length < GIVE_UP_AFTER);
    if (failures.length > 0) throw new ClimbsFailed(failures, tally);
    return tally;
  }

  private async climbPage(
    page: readonly DueDeadline[],
    { by, lanes, signal, onProgress }: ClimbRound,
    tally: { climbed: number; refused: number },
    failures: unknown[],
  ): Promise<void> {
    const meanwhile = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
    await inLanes(lanes === 1 ? [page] : byLine(page), lanes, async ({ deadlineId }) => {
      if (signal?.aborted === true || failures.length >= GIVE_UP_AFTER) return;
      try {
        const climbed = await this.climber.climb(deadlineId, by, meanwhile);
        tally.climbed += climbed; // read only now: other lanes count in the same tally
      } catch (error) {
        if (error instanceof RuleViolation) tally.refused += 1;
        else failures.push(error);
      }
      onProgress?.();
    });
  }
}

/** Deadlines of one project touch the same streams, so they stay one after the other. */
const byLine = (page: readonly DueDeadline[]): Iterable<readonly DueDeadline[]> =>
  grouped(page, ({ line, process }) => line ?? process).values();
