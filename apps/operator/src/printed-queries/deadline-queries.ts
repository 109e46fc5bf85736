import type { ReadConnection } from '../../../../libs/database/read-connection';
import { PublishedCalendars } from '../../../../libs/deadlines/application/published-calendars';
import { DeadlinesQueries, type DeadlineFilter } from '../../../../libs/deadlines/read-models/deadlines.queries';
import { PostgresOpenDeadlines } from '../../../../libs/deadlines/read-models/open-deadlines.postgres';
import { Clock } from '../../../../libs/kernel/clock';
import { instant, type Instant } from '../../../../libs/kernel/instant';
import { PROJECT } from './project-queries';
import type { QueryFile } from './query-file';

const NOW = instant('2026-10-16T02:00:00Z');
const DEADLINE = `D02-1-${PROJECT}`;
const PROCESS = `project-approval/${PROJECT}/1`;

class StandingClock extends Clock {
  now(): Instant {
    return NOW;
  }

  scale(): number {
    return 0;
  }
}

const FILTERS: Readonly<Record<string, DeadlineFilter>> = {
  'no filter': {},
  'state=open': { state: 'OPEN' },
  'overdue=true': { overdue: true },
  'overdue=false': { overdue: false },
  'code, owner and org': { code: 'D02', owner: 'DEPT_REVIEWER', org: '106' },
  'project, due before a day': { project: PROJECT, dueBefore: '2026-11-01' },
};

const boardFile = (board: DeadlinesQueries): QueryFile => {
  const all = { kind: 'all' } as const;
  const first = { descending: false, limit: 51, after: null };
  const after = ['2026-10-20T16:00:00.000Z', DEADLINE] as const;
  return {
    name: 'deadlines-board',
    about: 'GET /deadlines and GET /deadlines/{d}: by due instant, the earliest first.',
    questions: [
      ...Object.entries(FILTERS).map(
        ([name, filter]) => [name, () => board.page(filter, all, NOW, first).execute()] as const,
      ),
      ['next page', () => board.page({}, all, NOW, { ...first, after }).execute()],
      ['next page, the latest first', () => board.page({}, all, NOW, { ...first, descending: true, after }).execute()],
      ['for a department', () => board.page({}, { kind: 'department', code: '106' }, NOW, first).execute()],
      ['for a unit', () => board.page({}, { kind: 'unit', code: '106003' }, NOW, first).execute()],
      ['?count=true', () => board.count({ state: 'OPEN' }, all, NOW)],
      ['one deadline', () => board.find(DEADLINE)],
      ['open deadlines on the page of a project', () => board.openOfProject(PROJECT)],
    ],
  };
};

/** What the pages of deadlines, the workflows and the sweeper ask. */
export const deadlineQueries = (connection: ReadConnection): readonly QueryFile[] => {
  const open = new PostgresOpenDeadlines(connection, new PublishedCalendars(), new StandingClock());
  const after = { deadlineId: DEADLINE, process: PROCESS, at: NOW };
  return [
    boardFile(new DeadlinesQueries(connection)),
    {
      name: 'open-deadlines-due',
      about: 'What drives the deadlines: the workflow asks for its next rung, the sweeper for everything that is due.',
      questions: [
        ['the next rung of a process', () => open.earliestOf(PROCESS)],
        ['due by an instant, of all processes', () => open.dueBy(NOW, { limit: 500 })],
        ['the page after', () => open.dueBy(NOW, { limit: 500, after })],
        ['due by an instant, of one process', () => open.dueBy(NOW, { limit: 500, process: PROCESS })],
        ['processes with an open deadline', () => open.openProcesses(null, 500)],
        ['the next instant at which anything is due', () => open.nextDueAfter(NOW)],
      ],
    },
  ];
};
