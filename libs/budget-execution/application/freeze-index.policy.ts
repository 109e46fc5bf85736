import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Policy } from '../../projections/policy';
import type { ProjectResumed, ProjectSuspended } from '../../projects/domain/project-execution.events';
import { DeadlineStandings } from '../../rule-sets/domain/deadline-standings';
import type { DispositionChosen, DispositionConfirmed } from '../../warnings/domain/warning.events';
import type { FreezeIndex, UnfreezeIndex } from '../domain/budget-index.commands';
import { IndexDecisions, type Given } from './index-decisions';
import { policyContext } from '../../projections/policy-context';

type Cause = ProjectSuspended | ProjectResumed | DispositionChosen | DispositionConfirmed;
type Freezing = Pick<FreezeIndex, 'cause' | 'warningId' | 'reason' | 'effectiveDate'>;
type Unfreezing = Pick<UnfreezeIndex, 'cause' | 'warningId' | 'effectiveDate'>;

/** The jurisdiction's calendar; one city has one (domain.md 16.1). */
const CALENDAR = 'CN';

/** REALLOCATE and CANCEL freeze from the day of the disposition (INV-16), a suspension from its own (INV-17). */
const freezingOf = (event: Cause): Freezing | null => {
  if (event.type === 'ProjectSuspended') {
    const { warningId, reason, effectiveDate } = event.data;
    return { cause: 'SUSPENSION', warningId, reason, effectiveDate };
  }
  if (event.type !== 'DispositionChosen' || event.data.choice === 'CONTINUE') return null;
  const { choice, warningId, reason, effectiveDate } = event.data;
  return { cause: choice, warningId, reason, effectiveDate };
};

const unfreezingOf = (event: Cause): Unfreezing | null => {
  if (event.type === 'ProjectResumed')
    return { cause: 'RESUMED', warningId: null, effectiveDate: event.data.effectiveDate };
  if (event.type !== 'DispositionConfirmed' || event.data.confirmed) return null;
  const { warningId, effectiveDate } = event.data;
  return { cause: 'CANCEL_REFUSED', warningId, effectiveDate };
};

/** Freezes and unfreezes the index from what project and warning decided; an index that was never issued stays away. */
@Injectable()
export class FreezeIndexPolicy extends Policy {
  readonly name = 'freeze-index';
  readonly handles = [
    'DispositionChosen',
    'ProjectSuspended',
    'ProjectResumed',
    'DispositionConfirmed',
  ] satisfies Cause['type'][];

  constructor(
    private readonly decisions: IndexDecisions,
    private readonly calendars: CalendarInForce,
    private readonly standings: DeadlineStandings,
  ) {
    super();
  }

  async react(cause: RecordedEvent): Promise<void> {
    const event = cause.event as Cause;
    const freezing = freezingOf(event);
    const unfreezing = unfreezingOf(event);
    if (freezing !== null) await this.command(cause, freezing, (given) => this.freeze(given, freezing));
    if (unfreezing !== null) await this.command(cause, unfreezing, (given) => this.unfreeze(given, unfreezing));
  }

  private async freeze({ given }: Given, freezing: Freezing): Promise<FreezeIndex> {
    return { ...given, ...freezing, type: 'FreezeIndex', calendar: await this.calendars.of(CALENDAR) };
  }

  private async unfreeze({ given, index }: Given, unfreezing: Unfreezing): Promise<UnfreezeIndex> {
    const deadlines = await this.standings.of(index.openDeadlines.map(({ deadlineId }) => deadlineId));
    return { ...given, ...unfreezing, type: 'UnfreezeIndex', deadlines };
  }

  private async command(
    cause: RecordedEvent,
    { effectiveDate }: Freezing | Unfreezing,
    commandOf: (given: Given) => Promise<FreezeIndex | UnfreezeIndex>,
  ): Promise<void> {
    const { projectId } = (cause.event as Cause).data;
    const context = policyContext(this.name, cause, projectId);
    const on = { projectId, context, visible: { kind: 'all' }, at: cause.recordedAt } as const;
    await this.decisions.run(on, commandOf, { effectiveDate });
  }
}
