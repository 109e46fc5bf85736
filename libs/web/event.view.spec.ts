import { EventLabels } from '../event-store/event-labels';
import type { RecordedEvent } from '../event-store/event-store.port';
import { EventTypes } from '../event-store/event-types';
import { eventView } from './event.view';

const recorded = {
  ...{ id: '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f', stream: 'project-1', revision: 0n, position: 1n, hash: null },
  ...{ event: { type: 'ProjectSubmitted', data: {} }, metadata: {}, recordedAt: '2026-09-15T01:00:00.000Z' },
} as unknown as RecordedEvent;
const labels = new EventLabels(
  new EventTypes([[{ type: 'ProjectSubmitted', label: '项目申报提交', meaning: 'Sent in.', stream: 'project-{id}' }]]),
);

it('API 1: the type of an event is named in the language of the caller', () => {
  expect(eventView(recorded, labels, 'zh')).toMatchObject({ type: 'ProjectSubmitted', typeLabel: '项目申报提交' });
  expect(eventView(recorded, labels, 'en').typeLabel).toBe('Project submitted');
});
