import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { grouped } from '../../kernel/grouped';
import type { AnyFact } from '../../kernel/decider';
import { inLanes } from '../../process-runtime/in-lanes';
import { ALL_EVENTS, Policy } from '../../projections/policy';
import type { DeadlineEnding, DeadlineTerms, Holder } from '../../rule-sets/domain/deadline-terms';
import type { DeadlineCommand } from '../domain/deadline.decider';
import { DeadlineDecisions } from './deadline-decisions';
import { policyContext } from '../../projections/policy-context';

type Handover = Readonly<{ deadlineId: string; to: Holder }>;
/** What the events of owning streams may say about deadlines, whichever slice they belong to. */
type Says = Readonly<{ deadlinesEnded?: readonly DeadlineEnding[]; deadlinesHandedOver?: readonly Handover[] }>;

const LANES = 8;

const speaksOfDeadlines = ({ type, data }: AnyFact): boolean =>
  type === 'DeadlineStarted' || 'deadlinesEnded' in data || 'deadlinesHandedOver' in data;

/**
 * Keeps the deadlines' own streams in step with the streams that own them (architecture.md 4.11): opens one from
 * `DeadlineStarted`, closes those that an event ends, gives another owner to those that it hands over (D10 once the goal
 * is graded). One policy, because a deadline must be opened before it can be closed.
 */
@Injectable()
export class KeepDeadlinesPolicy extends Policy {
  readonly name = 'keep-deadlines';
  readonly handles = ALL_EVENTS;

  constructor(
    private readonly decisions: DeadlineDecisions,
    private readonly calendars: CalendarInForce,
  ) {
    super();
  }

  /** Projects side by side, each one's events in order: a period that ends opens hundreds of deadlines at once. */
  override async reactToBatch(causes: readonly RecordedEvent[]): Promise<void> {
    const about = causes.filter(({ event }) => speaksOfDeadlines(event));
    const queues = grouped(about, ({ metadata, stream }) => metadata.projectId ?? stream);
    await inLanes(queues.values(), LANES, (cause) => this.react(cause));
  }

  async react(cause: RecordedEvent): Promise<void> {
    const { event, recordedAt: now } = cause;
    if (event.type === 'DeadlineStarted') return this.open(cause, event.data as DeadlineTerms);
    const { deadlinesEnded = [], deadlinesHandedOver = [] } = event.data as Says;
    for (const { deadlineId, outcome, version } of deadlinesEnded)
      await this.command(cause, deadlineId, { type: 'CloseDeadline', outcome, version, now });
    for (const { deadlineId, to: owner } of deadlinesHandedOver)
      await this.command(cause, deadlineId, { type: 'ReassignDeadline', owner, now });
  }

  private async open(cause: RecordedEvent, terms: DeadlineTerms): Promise<void> {
    const calendar = await this.calendars.of(terms.period.calendarId);
    await this.command(cause, terms.deadlineId, { type: 'OpenDeadline', terms, calendar, now: cause.recordedAt });
  }

  private async command(cause: RecordedEvent, deadlineId: string, command: DeadlineCommand): Promise<void> {
    const { projectId } = cause.metadata;
    const context = policyContext(this.name, cause, deadlineId);
    await this.decisions.run(deadlineId, context, () => command, projectId === undefined ? {} : { projectId });
  }
}
