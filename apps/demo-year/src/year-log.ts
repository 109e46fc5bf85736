import type { INestApplicationContext } from '@nestjs/common';
import { eventTypes } from '../../composition/catalogues';
import { EventStore, LOG_START, type RecordedEvent } from '../../../libs/event-store/event-store.port';
import { localTime } from './local-time';
import type { PlannedProject } from './planned-project';

/** An event of the log with what this program looks at in any of them. */
export type YearEvent = RecordedEvent;

/** Events of which the reader of the log is told; notices are counted only, and stand in the table at the end. */
const OF_NOTE = [
  'ExecutionStarted',
  'MonitoringRunConcluded',
  'MonitoringReportFellOverdue',
  'MonitoringReportOverdueEscalated',
  'MonitoringReportMarkedMissing',
  'DeadlineExtended',
  'WarningRaised',
  'WarningPeriodAdded',
  'WarningSettled',
  'DispositionTimedOut',
  'ProjectSuspended',
  'ProjectResumed',
  'BudgetIndexFrozen',
  'BudgetIndexUnfrozen',
  'TakeBackTaskCreated',
  'ExecutionCompleted',
];

const COUNTED: Readonly<Record<string, string>> = {
  DeadlineReminderSent: '提醒 / reminders',
  DeadlineEscalated: '上报 / escalations',
  DeadlineExpired: '届满 / overdue',
};

const PAGE = 1_000;

/** Reads the log as it grows, keeps it for the table, and says in one line each what is of note. */
export class YearLog {
  readonly events: YearEvent[] = [];
  private readonly store: EventStore;
  private readonly labels = new Map(eventTypes.all().map(({ type, label }) => [type, label]));

  constructor(
    app: INestApplicationContext,
    private readonly projects: readonly PlannedProject[],
    private readonly say: (line: string) => void,
  ) {
    this.store = app.get(EventStore);
  }

  async follow(): Promise<void> {
    const fresh: YearEvent[] = [];
    for (let page: YearEvent[] = []; ;) {
      const after = page.at(-1)?.position ?? this.events.at(-1)?.position ?? LOG_START;
      page = await this.store.readAll({ after, limit: PAGE });
      fresh.push(...page);
      if (page.length < PAGE) break;
    }
    this.events.push(...fresh);
    this.sayNotices(fresh);
    for (const each of fresh) if (OF_NOTE.includes(each.event.type)) this.say(this.lineOf(each));
  }

  private sayNotices(fresh: readonly YearEvent[]): void {
    const counts = Object.entries(COUNTED).flatMap(([type, words]) => {
      const events = fresh.filter(({ event }) => event.type === type);
      return events[0] === undefined ? [] : [{ at: events[0].recordedAt, text: `${events.length} ${words}` }];
    });
    if (counts[0] !== undefined) this.say(`${localTime(counts[0].at)}  ${counts.map(({ text }) => text).join(', ')}`);
  }

  private lineOf({ event: { type, data }, recordedAt, metadata }: YearEvent): string {
    const { period, process, deadlineId, kind } = data as Readonly<Record<string, unknown>>;
    const project = this.projects.find(({ projectId }) => projectId === metadata.projectId);
    const about = [project?.name, process ?? period, deadlineId, kind].filter((word) => typeof word === 'string');
    const words = about.join(' ').replace(`-${project?.projectId ?? '-'}`, '');
    return `${localTime(recordedAt)}  ${this.labels.get(type) ?? type} / ${type}: ${words} [${metadata.source}]`;
  }
}
