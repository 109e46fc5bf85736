import { Injectable } from '@nestjs/common';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { DecideAndAppend, type Subject } from '../../event-store/decide-and-append';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Clock } from '../../kernel/clock';
import type { CommandContext } from '../../kernel/command-context';
import { businessDateOf } from '../../kernel/instant';
import { NotFoundForCaller } from '../../kernel/not-found';
import { sees, type VisibleOrganisations } from '../../kernel/visible-organisations';
import { DeadlineStandings } from '../../rule-sets/domain/deadline-standings';
import type { Circumstances, WarningCommand } from '../domain/warning.commands';
import { warning } from '../domain/warning.decider';
import type { Warning } from '../domain/warning.state';
import { projectOfWarning, warningStream } from '../domain/warning.stream';
import { BudgetFreezesReader } from './budget-freezes.reader';

/** The jurisdiction's calendar; one city has one (domain.md 16.1). */
const CALENDAR = 'CN';

/** Who commands what about which warning. */
export type WarningCommanded = Readonly<{
  warningId: string;
  context: CommandContext;
  /** What he may see (INV-36); a warning outside it does not exist for him. */
  visible: VisibleOrganisations;
}>;

type CommandOf = (given: Circumstances, state: Warning) => WarningCommand | Promise<WarningCommand>;
type Asker = Pick<CommandContext, 'actor' | 'role' | 'org' | 'onBehalfOf'>;

/** A decision about a warning: loads what every guard may ask, then decides and appends. */
@Injectable()
export class WarningDecisions {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly clock: Clock,
    private readonly calendars: CalendarInForce,
    private readonly standings: DeadlineStandings,
    private readonly freezes: BudgetFreezesReader,
  ) {}

  /** About a warning that is there. Errors beside those of `DecideAndAppend`: `NotFoundForCaller`. */
  run(on: WarningCommanded, commandOf: CommandOf, subject: Subject = {}): Promise<AppendReceipt> {
    const { warningId, visible } = on;
    const whereVisible: CommandOf = (given, state) => {
      if (state.status === 'ABSENT' || !sees(visible, state)) throw new NotFoundForCaller('warning', warningId);
      return commandOf(given, state);
    };
    return this.runAnyway(on, whereVisible, subject);
  }

  /** By policy or timer: also about one that is not opened yet. */
  runAnyway(
    { warningId, context }: Omit<WarningCommanded, 'visible'>,
    commandOf: CommandOf,
    subject: Subject = {},
  ): Promise<AppendReceipt> {
    const decide = async (state: Warning): Promise<WarningCommand> =>
      commandOf(await this.circumstances(state, context), state);
    const projectId = projectOfWarning(warningId);
    return this.decideAndAppend.run(warningStream(warningId), warning, decide, context, { projectId, ...subject });
  }

  /** Business moment, actor, calendar, freezes of the index and standings of the deadlines: the data of every decision. */
  async circumstances(state: Warning, { actor, role, org, onBehalfOf }: Asker): Promise<Circumstances> {
    const now = this.clock.now();
    const by = { actor, role, org, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
    const [calendar, freezes] = await Promise.all([this.calendars.of(CALENDAR), this.freezes.of(state)]);
    const asked = [...state.deadlines, ...freezes.deadlines].map(({ deadlineId }) => deadlineId);
    const deadlines = asked.length === 0 ? [] : await this.standings.of(asked);
    return { by, now, today: businessDateOf(now), calendar, deadlines, freezes };
  }
}
