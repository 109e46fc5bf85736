import type { Command, CommandBus } from '@nestjs/cqrs';
import { budgetIndexEvents } from '../../libs/budget-execution/domain/budget-index.catalogue';
import { deadlineEvents } from '../../libs/deadlines/domain/deadline.catalogue';
import type { AppendReceipt } from '../../libs/event-store/append-receipt';
import { DecideAndAppend } from '../../libs/event-store/decide-and-append';
import { InMemoryEventStore } from '../../libs/event-store/event-store.in-memory';
import { NO_STREAM, type RecordedEvent } from '../../libs/event-store/event-store.port';
import { EventTypes } from '../../libs/event-store/event-types';
import { LogIncarnation, logEvents } from '../../libs/event-store/log-incarnation';
import type { CommandContext } from '../../libs/kernel/command-context';
import type { AnyFact } from '../../libs/kernel/decider';
import { instant, msOf, type Instant } from '../../libs/kernel/instant';
import type { Actor } from '../../libs/kernel/role';
import { cnCalendar } from '../../libs/kernel/working-calendar.cn';
import { projectEvents } from '../../libs/projects/domain/project.catalogue';
import { AddFinding, AddFindingHandler } from '../../libs/warnings/application/add-finding.command';
import { BudgetFreezesReader } from '../../libs/warnings/application/budget-freezes.reader';
import {
  ChooseDisposition,
  ChooseDispositionHandler,
} from '../../libs/warnings/application/choose-disposition.command';
import { CloseWarning, CloseWarningHandler } from '../../libs/warnings/application/close-warning.command';
import { MakeProposal, MakeProposalHandler } from '../../libs/warnings/application/make-proposal.command';
import { OpenWarning, OpenWarningHandler } from '../../libs/warnings/application/open-warning.command';
import {
  TimeOutDisposition,
  TimeOutDispositionHandler,
} from '../../libs/warnings/application/time-out-disposition.command';
import { WarningDecisions } from '../../libs/warnings/application/warning-decisions';
import { warningEvents } from '../../libs/warnings/domain/warning.catalogue';
import { warningStream } from '../../libs/warnings/domain/warning.stream';
import { FakeClock } from './fake-clock';
import { people } from './project-people';
import { standing, WARNING_ID } from './warning-histories';

type Handler = Readonly<{ execute: (command: never) => Promise<AppendReceipt> }>;

/** The slice on a log in memory; deadlines stand as `standings` says. */
export const warningsWorld = () => {
  let realMs = 0;
  const start = instant('2026-07-01T00:00:00Z');
  const clock = new FakeClock(start, 1, () => realMs);
  const types = new EventTypes([logEvents, projectEvents, budgetIndexEvents, deadlineEvents, warningEvents]);
  const store = new InMemoryEventStore(types, clock);
  const standings = { of: () => Promise.resolve([standing()]) };
  const decisions = new WarningDecisions(
    new DecideAndAppend(store, types, new LogIncarnation(store)),
    clock,
    { of: () => Promise.resolve(cnCalendar) },
    standings,
    new BudgetFreezesReader(store),
  );
  const documents = { known: () => Promise.resolve(new Map()) } as never;
  const handlers = new Map<unknown, Handler>([
    [OpenWarning, new OpenWarningHandler(decisions)],
    [AddFinding, new AddFindingHandler(decisions)],
    [CloseWarning, new CloseWarningHandler(decisions)],
    [ChooseDisposition, new ChooseDispositionHandler(decisions)],
    [TimeOutDisposition, new TimeOutDispositionHandler(decisions)],
    [MakeProposal, new MakeProposalHandler(decisions, documents)],
  ]);
  const execute = (command: Command<AppendReceipt>) =>
    handlers.get(command.constructor)?.execute(command as never) as Promise<AppendReceipt>;
  const bus = { execute } as unknown as CommandBus;
  let commandNumber = 0;
  const context = (by: Actor): CommandContext => {
    const commandId = `00000000-0000-4000-8000-${String((commandNumber += 1)).padStart(12, '0')}`;
    return { commandId, digest: commandId, source: 'api', correlationId: commandId, ...by };
  };
  const record = async (stream: string, ...events: readonly AnyFact[]): Promise<RecordedEvent> => {
    const revision = (await store.readStream(stream)).at(-1)?.revision ?? NO_STREAM;
    const { commandId, ...rest } = context(people.system);
    const appended = events.map((event, n) => ({
      ...{ id: `00000000-0000-4000-9000-${commandId.slice(-10)}${String(n).padStart(2, '0')}`, schemaVersion: 1 },
      ...{ type: event.type, data: event.data, metadata: { commandId, ...rest, commandIndex: n } },
    }));
    return (await store.append(stream, revision, appended)).at(-1) as RecordedEvent;
  };
  const typesOf = async () => (await store.readStream(warningStream(WARNING_ID))).map(({ event }) => event.type);
  const advanceTo = (at: Instant) => {
    realMs = msOf(at) - msOf(start);
  };
  return { advanceTo, store, bus, context, record, typesOf };
};
