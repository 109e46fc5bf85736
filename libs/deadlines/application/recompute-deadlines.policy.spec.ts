import { FakeClock } from '../../../test/support/fake-clock';
import { shanghai, termsOf } from '../../../test/support/deadline-histories';
import { DecideAndAppend } from '../../event-store/decide-and-append';
import { InMemoryEventStore } from '../../event-store/event-store.in-memory';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { EventTypes } from '../../event-store/event-types';
import { LogIncarnation, logEvents } from '../../event-store/log-incarnation';
import { derivedId, sha256Hex } from '../../event-store/uuid-v5';
import type { CommandContext } from '../../kernel/command-context';
import { businessDate } from '../../kernel/instant';
import type { CalendarYear } from '../../kernel/working-calendar';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { calendarYear } from '../domain/calendar-year.decider';
import { calendarStream } from '../domain/calendar-year.stream';
import { deadlineEvents } from '../domain/deadline.catalogue';
import type { OpenedDeadline } from '../domain/deadline.state';
import type { DeadlinesQueries } from '../read-models/deadlines.queries';
import { CalendarsInForce } from './calendars-in-force';
import { DeadlineDecisions } from './deadline-decisions';
import { Recomputation } from './recomputation';
import { RecomputeDeadlinesPolicy } from './recompute-deadlines.policy';

const now = shanghai('2026-09-16 10:00');
const by = { actor: 'wf-admin.F', role: 'WF_ADMIN', org: 'F' } as const;
const d14 = termsOf('D14', '2026-09-15'); // due on 29 September by the shipped notice
const deadlineId = d14.deadlineId;

const contextOf = (name: string): CommandContext => {
  const commandId = derivedId('spec', name);
  return { ...by, commandId, digest: sha256Hex(name), source: 'api', correlationId: commandId };
};

const given = () => {
  const clock = new FakeClock(now, 0);
  const eventTypes = new EventTypes([logEvents, deadlineEvents]);
  const store = new InMemoryEventStore(eventTypes, clock);
  const decideAndAppend = new DecideAndAppend(store, eventTypes, new LogIncarnation(store));
  const decisions = new DeadlineDecisions(decideAndAppend, store);
  const calendars = new CalendarsInForce(store, clock);
  /** The read model, which holds what it is told to hold. */
  const contained: OpenedDeadline[] = [];
  const queries = {
    contains: () => Promise.resolve(true),
    touchedBy: () =>
      Promise.resolve(contained.map((state) => ({ deadline_id: state.terms.deadlineId, deadline: state }))),
  } as unknown as DeadlinesQueries;
  const policy = new RecomputeDeadlinesPolicy(decisions, calendars, new Recomputation(queries));
  const publish = async (name: string, day: string): Promise<RecordedEvent> => {
    const { daysOff, workedWeekends } = cnCalendar.years['2026'] as CalendarYear;
    const notice = { daysOff: [...daysOff, businessDate(day)], workedWeekends, sourceNotice: name };
    const command = { type: 'PublishCalendar', year: 2026, notice, shipped: cnCalendar, by, now } as const;
    const stream = calendarStream('CN', 2026);
    const { events } = await decideAndAppend.run(stream, calendarYear, () => command, contextOf(name));
    return events[0] as RecordedEvent;
  };
  const open = async (): Promise<RecordedEvent> => {
    const command = { type: 'OpenDeadline', terms: d14, calendar: cnCalendar, now } as const;
    const { events } = await decisions.run(deadlineId, contextOf('open'), () => command);
    contained.push((await decisions.state(deadlineId)) as OpenedDeadline);
    return events[0] as RecordedEvent;
  };
  const dueDate = async () => ((await decisions.state(deadlineId)) as OpenedDeadline).period.dueDate;
  const types = async () => (await decisions.history(deadlineId)).map(({ event }) => event.type);
  return { policy, calendars, store, publish, open, dueDate, types };
};

describe('what is counted again', () => {
  it('DOM-10.1: an open deadline when a calendar is published; told twice, once', async () => {
    const { policy, open, publish, dueDate, types } = given();
    await open();
    const cause = await publish('two', '2026-09-22');
    await policy.react(cause);
    await policy.react(cause);
    expect([await dueDate(), await types()]).toEqual(['2026-09-30', ['DeadlineOpened', 'DeadlineRecomputed']]);
  });

  it('DOM-10.1: a deadline that was counted by the version before and opened after the publication', async () => {
    const { policy, open, publish, dueDate, types } = given();
    await policy.react(await publish('two', '2026-09-22'));
    const opened = await open();
    await policy.react(opened);
    await policy.react(opened);
    expect([await dueDate(), await types()]).toEqual(['2026-09-30', ['DeadlineOpened', 'DeadlineRecomputed']]);
  });

  it('DOM-10.1: nothing while its years have the versions with which it was counted', async () => {
    const { policy, open, types } = given();
    await policy.reactToBatch([await open()]);
    expect(await types()).toEqual(['DeadlineOpened']);
  });
});

describe('calendars in force', () => {
  it('DOM-16.1: shipped notices overlaid by what the log holds; a version that is kept for a moment is read anew on demand', async () => {
    const { calendars, publish } = given();
    expect((await calendars.of('CN')).years['2026']?.version).toBe(1);
    await publish('two', '2026-09-22');
    await publish('three', '2026-09-23');
    expect((await calendars.of('CN')).years['2026']?.version).toBe(1);
    expect((await calendars.latest('CN')).years['2026']?.version).toBe(3);
    expect((await calendars.of('CN')).years['2026']?.sourceNotice).toBe('three');
    expect((await calendars.asCounted('CN', '2026:2')).years['2026']?.sourceNotice).toBe('two');
    expect((await calendars.versionsOf('CN', 2026)).map(({ version }) => version)).toEqual([1, 2, 3]);
    await expect(calendars.of('XX')).rejects.toThrow('no calendar XX');
  });

  it('an answer that failed is not kept', async () => {
    const { calendars, store } = given();
    const read = jest.spyOn(store, 'readStream').mockRejectedValueOnce(new Error('away'));
    await expect(calendars.of('CN')).rejects.toThrow('away');
    read.mockRestore();
    expect((await calendars.of('CN')).id).toBe('CN');
  });
});
