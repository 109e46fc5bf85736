import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { ProcessRuntime } from '../../process-runtime/process-runtime.port';
import { Policy } from '../../projections/policy';
import type { DeadlineEvent } from '../domain/deadline.events';
import { DeadlineDecisions } from './deadline-decisions';

/** Tells the process to look again when one of its deadlines opens or moves; one that is met needs no waking (4.14). */
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

  constructor(
    private readonly decisions: DeadlineDecisions,
    private readonly runtime: ProcessRuntime,
  ) {
    super();
  }

  async react({ event, position }: RecordedEvent): Promise<void> {
    const { deadlineId } = (event as DeadlineEvent).data;
    const state = await this.decisions.state(deadlineId);
    if (state.status === 'OPEN') await this.runtime.tell(state.terms.process, position);
  }
}
