import type { Projection } from '../../projections/projection';
import { messageFrom, TOLD_EVENTS } from '../domain/messages-from-events';
import type { MessageRow } from './inbox.table';

/** Read model for one question: what was a role at a body told? One row per event and recipient, never changed. */
export const inboxProjection: Projection<MessageRow> = {
  name: 'inbox',
  version: 1,
  table: 'messages_v1',
  columns: {
    position: 'bigint',
    role: 'text',
    org: 'text',
    project_id: 'uuid',
    deadline_id: 'text',
    kind: 'text',
    title: 'text',
    title_en: 'text',
    text: 'text',
    text_en: 'text',
    sent_at: 'timestamptz',
  },
  key: ['position', 'role', 'org'],
  handles: TOLD_EVENTS,
  keysOf: ({ event, position }) =>
    (messageFrom(event)?.recipients ?? []).map(({ role, org }) => [position.toString(), role, org ?? '']),
  fold: (row, { event, position, recordedAt }, [, role = '', org = '']) => {
    const message = messageFrom(event);
    if (row !== undefined || message === undefined) return undefined;
    return {
      position: position.toString(),
      role,
      org,
      project_id: message.projectId,
      deadline_id: message.deadlineId,
      kind: event.type,
      title: message.title,
      title_en: message.titleEn,
      text: message.text,
      text_en: message.textEn,
      sent_at: recordedAt,
    };
  },
};
