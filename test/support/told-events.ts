import type { EventStore, EventToAppend, RecordedEvent } from '../../libs/event-store/event-store.port';
import { NO_STREAM } from '../../libs/event-store/event-store.port';
import { derivedId, eventIdOf } from '../../libs/event-store/uuid-v5';
import type { AnyFact } from '../../libs/kernel/decider';

/** Appends facts to a stream as one command after what stands there; for tests about those who follow the log. */
export const appendFacts = async (
  store: EventStore,
  stream: string,
  ...facts: readonly AnyFact[]
): Promise<readonly RecordedEvent[]> => {
  const [last] = await store.readStream(stream, { direction: 'backwards', limit: 1 });
  const revision = last?.revision ?? NO_STREAM;
  const commandId = derivedId('test', stream, String(revision));
  const who = { actor: 'someone', role: 'UNIT_HEAD', org: '106003', source: 'api' } as const;
  const metadata = { ...who, commandId, digest: '', correlationId: commandId };
  const events = facts.map(({ type, data }, commandIndex): EventToAppend => {
    const id = eventIdOf(commandId, commandIndex);
    return { id, type, schemaVersion: 1, data, metadata: { ...metadata, commandIndex } };
  });
  return store.append(stream, revision, events);
};

const by = { actor: 'someone', role: 'UNIT_HEAD', org: '106003' };

/** Project events with what messages need of them; the rest is left out. */
export const told = {
  drafted: (projectId: string, name: string, unitCode: string, departmentCode: string, more: object = {}): AnyFact => ({
    type: 'ProjectDrafted',
    data: { projectId, by, unitCode, departmentCode, application: { name, fiscalYear: 2027, unitCode, ...more } },
  }),
  renamed: (projectId: string, name: string): AnyFact => ({
    type: 'ProjectRevised',
    data: { projectId, by, changes: { name } },
  }),
  submitted: (projectId: string, name: string): AnyFact => ({
    type: 'ProjectSubmitted',
    data: { projectId, by, round: 1, code: '99010027T000000000201', application: { name }, lateEntry: false },
  }),
  accepted: (projectId: string): AnyFact => ({ type: 'ProjectAccepted', data: { projectId, by, round: 1 } }),
  returned: (projectId: string, reason: string): AnyFact => ({
    type: 'ProjectReturnedForCorrection',
    data: { projectId, by, round: 1, reasons: [{ field: 'outline', label: '项目概况', reason }] },
  }),
  reminded: (projectId: string, role: string, org: string): AnyFact => ({
    type: 'DeadlineReminderSent',
    data: {
      ...{ projectId, deadlineId: `D02-1-${projectId}`, code: 'D02', version: 1, rungKey: 'REMINDER-2026-09-16' },
      ...{ recipients: [{ role, org }], dueDate: '2026-09-17', dueInstant: '2026-09-17T16:00:00.000Z' },
      ...{ effectOfSilence: 'ESCALATE', point: 'T-1', sentAt: '2026-09-16T01:00:00.000Z' },
    },
  }),
};
