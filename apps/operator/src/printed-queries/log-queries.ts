import type { ReadConnection } from '../../../../libs/database/read-connection';
import type { EventStore, EventToAppend } from '../../../../libs/event-store/event-store.port';
import { InboxQueries } from '../../../../libs/notifications/read-models/inbox.queries';
import { ConsumerHealth } from '../../../../libs/projections/consumer-health';
import { PROJECT } from './project-queries';
import type { QueryFile } from './query-file';

const COMMAND = '1b4e28ba-2fa1-5d2b-883f-0016d3cca427';

const withdrawn: EventToAppend = {
  id: 'c56a4180-65aa-52ec-a945-5fd21dec0538',
  type: 'ProjectWithdrawn',
  schemaVersion: 1,
  data: { projectId: PROJECT },
  metadata: {
    commandId: COMMAND,
    commandIndex: 0,
    digest: '9c2e'.repeat(16),
    ...{ actor: 'unit-head.106003', role: 'UNIT_HEAD', org: '106003' },
    source: 'api',
    correlationId: COMMAND,
    projectId: PROJECT,
  },
};

const inboxFile = (inbox: InboxQueries): QueryFile => {
  const first = { limit: 51, descending: true, after: null };
  const finance = { role: 'FIN_PERF', org: 'F' } as const;
  const unit = { role: 'UNIT_HEAD', org: '106003' } as const;
  return {
    name: 'inbox',
    about: 'GET /me/messages: what was told to a role at a body, and to the bodies of its projects.',
    questions: [
      ['first page of a role in finance', () => inbox.messages(finance, first)],
      ['first page of a role in a unit', () => inbox.messages(unit, first)],
      ['next page of a role in a unit', () => inbox.messages(unit, { ...first, after: '128' })],
      ['?count=true', () => inbox.count(unit)],
    ],
  };
};

/** What every command and every consumer asks of the log. */
export const logQueries = (connection: ReadConnection, store: EventStore): readonly QueryFile[] => [
  inboxFile(new InboxQueries(connection)),
  {
    name: 'event-log',
    about: 'The log in PostgreSQL: one call appends whatever waits, each command with its own outcome.',
    questions: [
      ['a stream, before a decision', () => store.readStream(`project-${PROJECT}`)],
      ['was this command carried out before?', () => store.readCommand(COMMAND)],
      ['append a batch', () => store.append(`project-${PROJECT}`, 2n, [withdrawn])],
      ['the next page of the log, for a consumer', () => store.readAll({ after: 128n, limit: 1_000 })],
      ['the head', () => store.head()],
    ],
  },
  {
    name: 'consumers-behind',
    about: 'GET /health/correct and /metrics: how far each projection and policy is behind the head.',
    questions: [['head and checkpoints', () => new ConsumerHealth(connection, store).report()]],
  },
];
