import { shanghai, termsOf } from '../../../test/support/deadline-histories';
import type { RecordedEvent } from '../../event-store/event-store.port';
import type { AnyFact } from '../../kernel/decider';
import type { Instant } from '../../kernel/instant';
import { deadlineSlaProjection, type SlaRow } from './sla.projection';

const projection = deadlineSlaProjection([]);
const d09 = termsOf('D09', '2026-09-15'); // due on 21 September
const { deadlineId } = d09;

const recorded = (event: AnyFact, recordedAt: Instant, metadata: object = {}): RecordedEvent =>
  ({ event, recordedAt, metadata: { actor: 'dept-head.106', ...metadata } }) as unknown as RecordedEvent;
const started = recorded({ type: 'DeadlineStarted', data: d09 }, d09.startInstant);
const ended = (outcome: string, at: Instant, metadata?: object) =>
  recorded({ type: 'Whatever', data: { deadlinesEnded: [{ deadlineId, outcome }] } }, at, metadata);

const rowAfter = (...events: readonly RecordedEvent[]) =>
  events.reduce<SlaRow | undefined>((row, event) => {
    const keys = projection.keysOf(event).map(([key]) => key);
    return keys.includes(deadlineId) ? projection.fold(row, event, [deadlineId]) : row;
  }, undefined);

it('a step runs from its start to the event of the owning stream, by whom it was taken', () => {
  expect(rowAfter(started)).toMatchObject({ started_on: '2026-09-15', outcome: null, ended_on: null });
  expect(rowAfter(started, ended('MET', shanghai('2026-09-18 10:00')))).toMatchObject({
    ...{ outcome: 'MET', ended_on: '2026-09-18', ended_by: 'dept-head.106', overdue: false },
  });
});

it('DEC-26: overdue from the due instant on; silence ends it on the due date, whenever the timer ran', () => {
  expect(rowAfter(started, ended('MET', d09.period.dueInstant))?.overdue).toBe(true);
  const lapsed = ended('EXPIRED', shanghai('2026-09-23 10:00'), { effectiveDate: '2026-09-21' });
  expect(rowAfter(started, lapsed)).toMatchObject({ ended_on: '2026-09-21', overdue: true });
});

it('pauses are kept, a moved due instant counts, another holder too; what ended stays as it ended', () => {
  const paused = recorded(
    { type: 'DeadlinePaused', data: { deadlineId, pausedFrom: '2026-09-17' } },
    shanghai('2026-09-17 10:00'),
  );
  const period = { ...d09.period, dueInstant: shanghai('2026-09-30 00:00') };
  const resumed = recorded(
    { type: 'DeadlineResumed', data: { deadlineId, resumedOn: '2026-09-24', period } },
    shanghai('2026-09-24 10:00'),
  );
  const handed = recorded(
    { type: 'DeadlineReassigned', data: { deadlineId, owner: { role: 'DEPT_HEAD', org: '104' }, person: 'p-1' } },
    shanghai('2026-09-24 11:00'),
  );
  const met = ended('MET', shanghai('2026-09-29 10:00'));
  const waived = recorded({ type: 'DeadlineWaived', data: { deadlineId } }, shanghai('2026-10-08 10:00'));
  expect(rowAfter(started, paused, resumed, handed, met, waived)).toMatchObject({
    ...{ pauses: [{ from: '2026-09-17', to: '2026-09-24' }], overdue: false, outcome: 'MET' },
    ...{ owner_org: '104', person: 'p-1', ended_on: '2026-09-29' },
  });
  expect(rowAfter(started, waived)).toMatchObject({ outcome: 'WAIVED', overdue: false });
});

it('an event that came before the start of the read model says nothing', () =>
  expect(rowAfter(ended('MET', shanghai('2026-09-18 10:00')))).toBeUndefined());
