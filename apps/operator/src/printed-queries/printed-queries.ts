import { ReadConnection } from '../../../../libs/database/read-connection';
import { PostgresEventStore } from '../../../../libs/event-store/event-store.postgres';
import { LogWakeup } from '../../../../libs/event-store/postgres-log-wakeup';
import { eventTypes } from '../../../composition/catalogues';
import { deadlineQueries } from './deadline-queries';
import { logQueries } from './log-queries';
import { projectQueries } from './project-queries';
import type { PrintedFile } from './query-file';
import { RecordedStatements } from './recorded-statements';

/** The SQL of the main queries as they are really sent, for docs/sql; no database is asked. */
export const printedQueries = async (): Promise<readonly PrintedFile[]> => {
  const recorded = new RecordedStatements();
  const connection = new ReadConnection(recorded.pool);
  const store = new PostgresEventStore(recorded.pool, eventTypes, new LogWakeup(''));
  const files = [
    ...projectQueries(connection, store),
    ...deadlineQueries(connection),
    ...logQueries(connection, store),
  ];
  const printed: PrintedFile[] = [];
  for (const { name, about, questions } of files) {
    const queries = [];
    for (const [title, ask] of questions) queries.push({ title, statements: await recorded.of(ask) });
    printed.push({ name, about, queries });
  }
  return printed;
};
