import { Injectable } from '@nestjs/common';
import { grouped } from '../../kernel/grouped';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { inLanes } from '../../process-runtime/in-lanes';
import { ProcessRuntime, type ProcessKey } from '../../process-runtime/process-runtime.port';
import { Policy } from '../../projections/policy';
import type { DeadlineEvent } from '../domain/deadline.events';
import { DeadlineDecisions } from './deadline-decisions';

const LANES = 8;

type Told = Readonly<{ deadlineId: string; position: bigint; process?: ProcessKey }>;

/** Only the opening names the process; of other events the deadline's own stream tells it. */
const told = ({ event, position }: RecordedEvent): Told => {
  const { type, data } = event as DeadlineEvent;
  return { deadlineId: data.deadlineId, position, ...(type === 'DeadlineOpened' && { process: data.process }) };
};

/** Those that share a process stay together, what must be asked for its process alone. */
const together = (all: readonly Told[]): Iterable<readonly Told[]> =>
  grouped(all, ({ process, deadlineId }) => process ?? `of ${deadlineId}`).values();

/**
 * Tells the process to look again when one of its deadlines opens or moves; one that is met needs no waking (4.14). Once
 * for all that came together, at the highest position: a cohort must not pay history events by the deadline.
 */
@Injectable()
export class TellProcessPolicy extends Policy {
  readonly name = 'tell-process';
  readonly handles = [
    'DeadlineOpened',
    'DeadlineExtended',
    'DeadlineResumed',
    'DeadlineOverridden',
    'DeadlineRecomputed',
  ] satisfies DeadlineEvent['type'][];
  override readonly appends = false;
  override readonly batchSize = 5_000;
  override readonly gathering = { quietMs: 300, atMostMs: 3_000 };

  constructor(
    private readonly decisions: DeadlineDecisions,
    private readonly runtime: ProcessRuntime,
  ) {
    super();
  }

  react(event: RecordedEvent): Promise<void> {
    return this.reactToBatch([event]);
  }

  override async reactToBatch(events: readonly RecordedEvent[]): Promise<void> {
    const highest = new Map<ProcessKey, bigint>();
    await inLanes(
      [...together(events.map(told))].map((group) => [group]),
      LANES,
      async (group) => {
        const process = await this.openProcessOf(group);
        const position = group.reduce((a, b) => (b.position > a ? b.position : a), 0n);
        if (process !== null && position > (highest.get(process) ?? -1n)) highest.set(process, position);
      },
    );
    await inLanes(
      [...highest].map((one) => [one]),
      LANES,
      ([process, position]) => this.runtime.tell(process, position),
    );
  }

  /** Null when none of them is open any more (REL-R16). */
  private async openProcessOf(group: readonly Told[]): Promise<ProcessKey | null> {
    for (const { deadlineId } of group) {
      const state = await this.decisions.state(deadlineId);
      if (state.status === 'OPEN') return state.terms.process;
    }
    return null;
  }
}
