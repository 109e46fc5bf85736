import { derivedId } from '../../libs/event-store/uuid-v5';
import { faultyClimbs, missedRungs, type ToldEvent } from '../support/climbed-rungs';
import { people } from '../support/running-application';
import { faultsOf } from './effects';
import { broken, disorders, rewritten, type StoredEvent } from './log-checker';
import { Recorder, type Entry, type Receipt } from './recorder';

/** A checker that cannot fail is worth nothing (REL 3.2): each must find what is planted here. */
const hashOf = (position: number): string => String(position).padStart(64, '0');

const event = (position: number, changes: Partial<StoredEvent> = {}): StoredEvent => ({
  position,
  stream: 'project-1',
  revision: position - 1,
  type: 'ProjectRevised',
  commandId: `command-${position}`,
  commandIndex: 0,
  recordedAt: `2026-09-15T01:00:0${position}.000Z`,
  hash: hashOf(position),
  data: {},
  metadata: { idempotencyKey: `key-${position}`, actor: people.clerk.person, source: 'api' },
  ...changes,
});

const log = [event(1), event(2), event(3)];
const intent = (n: number): Entry['intent'] => ({
  key: `key-${n}`,
  by: people.clerk,
  method: 'POST',
  path: '/p',
  body: {},
});
const receipt = (n: number, changes: Partial<Receipt> = {}): Receipt => ({
  commandId: `command-${n}`,
  outcome: 'applied',
  stream: 'project-1',
  revision: n - 1,
  position: String(n),
  hash: hashOf(n),
  events: [{ type: 'ProjectRevised', stream: 'project-1', revision: n - 1, position: String(n) }],
  ...changes,
});
const acknowledged = (n: number, changes: Partial<Receipt> = {}): Entry => ({
  intent: intent(n),
  outcome: 'acknowledged',
  receipt: receipt(n, changes),
  problem: null,
});
const journal = [acknowledged(1), acknowledged(2), acknowledged(3)];

describe('the recorder', () => {
  const outcomeOf = async (status: number, type: string) => {
    const recorder = new Recorder(() => Promise.resolve({ status, headers: {}, body: { type } }));
    return (await recorder.command(intent(1))).outcome;
  };

  it.each([
    [200, '', 'acknowledged'],
    [409, 'urn:problem:rule:T02', 'refused'],
    [422, 'urn:problem:rule:INV-02', 'refused'],
    [409, 'urn:problem:concurrent-change', 'unknown'],
    [503, 'urn:problem:unavailable', 'unknown'],
  ])('takes %s %s for %s', async (status, type, outcome) => expect(await outcomeOf(status, type)).toBe(outcome));

  it.each([
    [401, 'urn:problem:unauthenticated'],
    [404, 'urn:problem:not-found'],
    [409, 'urn:problem:idempotency-key-reused'],
  ])('does not take %s %s for the refusal of a command', async (status, type) => {
    await expect(outcomeOf(status, type)).rejects.toThrow(`answered ${status} ${type}`);
  });
});

describe('the checker of the log', () => {
  it('finds nothing in a sound one', () => {
    expect([...disorders(log), ...broken(log, journal), ...rewritten(log.slice(0, 2), log)]).toEqual([]);
  });

  it.each<[string, readonly StoredEvent[]]>([
    ['a hole', [event(1), event(3)]],
    ['a position twice', [event(1), event(1), event(2)]],
    ['a revision that is missing', [event(1), event(2, { revision: 2 })]],
    ['a revision twice', [event(1), event(2, { revision: 0 })]],
    ['time that goes back', [event(1), event(2, { recordedAt: '2026-09-15T00:59:59.000Z' })]],
    ['half a command', [event(1, { commandIndex: 1 })]],
    ['a command twice', [event(1), event(2, { commandId: 'command-1' })]],
  ])('REL-I04: finds %s', (_, events) => expect(disorders(events)).not.toEqual([]));

  it.each<[string, readonly StoredEvent[], readonly Entry[]]>([
    ['REL-NL1: a lost event', log.slice(0, 2), journal],
    ['REL-NL1: an event at another position', [event(1), event(2), event(4)], journal],
    ['REL-NL1: another type', [event(1), event(2), event(3, { type: 'ProjectDrafted' })], journal],
    ['REL-NL1: another hash', log, [...journal.slice(1), acknowledged(1, { hash: hashOf(9) })]],
    ['REL-NL1: an effect twice', [...log, event(4, { metadata: log[0]?.metadata ?? event(1).metadata })], journal],
    ['REL-NL2: an event of a refused command', log, [...journal.slice(1), { ...acknowledged(1), outcome: 'refused' }]],
    [
      'REL-NL3: a command that is still unknown',
      log,
      [...journal.slice(1), { ...acknowledged(1), outcome: 'unknown' }],
    ],
    ['an event that nobody asked for', [...log, event(4)], journal],
  ])('finds %s', (_, events, entries) => expect(broken(events, entries)).not.toEqual([]));

  it('REL-NL8: finds a history that is no prefix of the next one', () => {
    expect(rewritten(log, log.slice(0, 2))).toHaveLength(1);
    expect(rewritten(log, [event(1), event(2, { hash: hashOf(7) }), event(3)])).toHaveLength(1);
  });
});

describe('the checker of deadlines', () => {
  const at = (recordedAt: string, type: string, data: object): ToldEvent => ({ type, recordedAt, data });
  const rungs = [
    { key: 'REMINDER-1', at: '2026-09-16T01:00:00.000Z', kind: 'REMINDER' },
    { key: 'EXPIRY-1', at: '2026-09-17T16:00:00.000Z', kind: 'EXPIRY' },
  ];
  const opened = at('2026-09-15T01:00:00.000Z', 'DeadlineOpened', { deadlineId: 'd', rungs });
  const reminded = at('2026-09-16T01:00:00.000Z', 'DeadlineReminderSent', { deadlineId: 'd', rungKey: 'REMINDER-1' });
  const expired = at('2026-09-17T16:00:00.000Z', 'DeadlineExpired', { deadlineId: 'd', rungKey: 'EXPIRY-1' });
  const lapsed = at('2026-09-17T16:00:00.000Z', 'ProjectLapsed', { projectId: 'p', round: 1 });
  const closed = at('2026-09-16T01:00:00.000Z', 'DeadlineClosed', { deadlineId: 'd' });

  it('finds nothing where each rung was climbed in its time', () => {
    expect(faultyClimbs([opened, reminded, expired, lapsed])).toEqual([]);
    expect(missedRungs([opened, reminded, expired], '2026-09-18T00:00:00.000Z')).toEqual([]);
    expect(missedRungs([opened, closed], '2026-09-18T00:00:00.000Z')).toEqual([]);
  });

  it.each<[string, readonly ToldEvent[]]>([
    ['a reminder twice', [opened, reminded, reminded]],
    ['an expiry twice', [opened, expired, expired]],
    ['a lapse twice', [lapsed, lapsed]],
    ['a deadline opened twice', [opened, opened]],
    ['a deadline closed twice', [opened, closed, closed]],
    ['an early one', [opened, { ...expired, recordedAt: '2026-09-17T15:59:59.999Z' }]],
    ['one that was not planned', [opened, { ...reminded, data: { deadlineId: 'd', rungKey: 'REMINDER-2' } }]],
  ])('REL-NL5: finds %s', (_, events) => expect(faultyClimbs(events)).not.toEqual([]));

  it('REL-NL5: finds one that was missed', () => {
    expect(missedRungs([opened, reminded], '2026-09-18T00:00:00.000Z')).toEqual(['d EXPIRY-1']);
  });
});

describe('the checker of what silence does', () => {
  const rung = { key: 'EXPIRY-1', at: '2026-09-15T01:00:00.000Z', kind: 'EXPIRY' };
  const opened = event(1, { type: 'DeadlineOpened', data: { deadlineId: 'D14-d', rungs: [rung] } });
  const fact = { deadlineId: 'D14-d', version: 1, projectId: 'p', effectiveDate: '2026-09-14' };
  const expired = event(2, {
    type: 'DeadlineExpired',
    commandId: derivedId('D14-d', 1, 'EXPIRY-1'),
    data: { ...fact, rungKey: 'EXPIRY-1' },
  });
  const overdue = event(3, { type: 'MonitoringReportFellOverdue', data: fact });

  it('finds nothing where each effect came once, by the command of its rung', () => {
    expect(faultsOf([opened, expired, overdue])).toEqual([]);
  });

  it('REL-NL5: finds an effect that came twice', () => {
    const again = event(4, { type: 'MonitoringReportFellOverdue', data: fact });
    expect(faultsOf([opened, expired, overdue, again])).toEqual(['MonitoringReportFellOverdue D14 p 2026-09-14 twice']);
  });

  it('REL-R18: finds an effect by a command of its own', () => {
    const foreign = { ...expired, commandId: 'another' };
    expect(faultsOf([opened, foreign])).toEqual(['DeadlineExpired of D14-d has another command id than its rung']);
  });
});
