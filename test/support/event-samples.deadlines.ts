import type { DeadlineCommand } from '../../libs/deadlines/domain/deadline.decider';
import { calendarYear } from '../../libs/deadlines/domain/calendar-year.decider';
import type { DeadlineEvent } from '../../libs/deadlines/domain/deadline.events';
import { businessDate } from '../../libs/kernel/instant';
import { cnCalendar } from '../../libs/kernel/working-calendar.cn';
import type { CalendarYear, WorkingCalendar } from '../../libs/kernel/working-calendar';
import { startDeadline } from '../../libs/rule-sets/domain/start-deadline';
import { climbing, historyOf, shanghai, stateOf } from './deadline-histories';
import type { Sample } from './event-sample';
import { decision, request } from './extension-commands';
import { PROJECT_ID } from './project-content';

const terms = startDeadline({
  code: 'D03',
  projectId: PROJECT_ID,
  round: 1,
  process: `project-approval/${PROJECT_ID}/1`,
  unitCode: '106003',
  departmentCode: '106',
  startDate: businessDate('2026-09-24'),
  startInstant: shanghai('2026-09-24 10:00'),
  calendar: cnCalendar,
});
/** Silence does not end this one: it is overdue and escalated. */
const acceptance = startDeadline({
  ...{ code: 'D02', projectId: PROJECT_ID, round: 1, process: terms.process, unitCode: '106003' },
  ...{ departmentCode: '106', startDate: businessDate('2026-09-24'), startInstant: terms.startInstant },
  calendar: cnCalendar,
});

const published = cnCalendar.years['2026'] as CalendarYear;
/** As a notice in the middle of a year once did: another day off. */
const daysOff = [...published.daysOff, businessDate('2026-09-28')];
const changed: WorkingCalendar = {
  ...cnCalendar,
  years: { ...cnCalendar.years, 2026: { ...published, version: 2, daysOff } },
};

const order = { reasonCode: 'FORCE_MAJEURE', documentNumber: '云财绩〔2026〕31号' };
const recorded = {
  role: 'WF_ADMIN',
  org: 'F',
  decidedBy: 'dept-head.106',
  documentNumber: '云水函〔2026〕12号',
} as const;
const at = shanghai('2026-10-09 10:00');
const from = businessDate('2026-10-08');
const pause: DeadlineCommand = { type: 'PauseDeadline', from, order, calendar: cnCalendar, now: at };
const override: DeadlineCommand = {
  type: 'OverrideDeadline',
  dueDate: businessDate('2026-10-30'),
  order,
  calendar: cnCalendar,
  now: at,
};
const lapse: DeadlineCommand = { type: 'CloseDeadline', outcome: 'EXPIRED', version: 1, now: terms.period.dueInstant };
const resume: DeadlineCommand = {
  type: 'ResumeDeadline',
  order,
  calendar: cnCalendar,
  now: shanghai('2026-10-12 09:00'),
};

const keyOf = (history: readonly DeadlineEvent[], kind: 'REMINDER' | 'ESCALATION' | 'EXPIRY'): string =>
  stateOf(history).rungs.find((rung) => rung.kind === kind)?.key ?? '';

/** The event of that type which the last of the commands made. */
const made = (type: DeadlineEvent['type'], on: typeof terms, ...given: readonly DeadlineCommand[]): Sample => {
  const event = historyOf(on, ...given).at(-1);
  if (event?.type !== type) throw new Error(`the history makes no ${type}`);
  return { event };
};

const open = historyOf(terms);
const slow = historyOf(acceptance);
const overdue = climbing(keyOf(slow, 'EXPIRY'), acceptance.period.dueInstant);
const nextDay = climbing(keyOf(open, 'REMINDER'), shanghai('2026-10-08 10:00'));
const escalation = climbing(keyOf(slow, 'ESCALATION'), shanghai('2026-10-20 10:00'));
const granted = decision({ ...recorded, days: 3 });
const recount = { type: 'RecomputeDeadline', calendar: changed } as const;
const review: DeadlineCommand = {
  ...{ type: 'ReviewDeadline', order, now: shanghai('2026-10-21 10:00') },
  note: '按新日历未逾期，不计入逾期统计',
};
const toClerk = { owner: { role: 'UNIT_CLERK', org: '106003' }, person: 'unit-clerk.106003' } as const;

const calendarSamples = (): readonly Sample[] =>
  calendarYear
    .decide(null, {
      ...{ type: 'PublishCalendar', year: 2026, shipped: cnCalendar, now: at },
      notice: { daysOff, workedWeekends: published.workedWeekends, sourceNotice: '国办发明电〔2026〕9号' },
      by: { actor: 'wf-admin.F', role: 'WF_ADMIN', org: 'F' },
    })
    .map((event) => ({ event }));

/** One event of each type of a deadline's stream and of a calendar's, as their deciders make them today. */
export const deadlineSamples = (): readonly Sample[] => [
  made('DeadlineOpened', terms),
  made('DeadlineReminderSent', terms, nextDay),
  made('DeadlineEscalated', acceptance, escalation),
  made('DeadlineExpired', acceptance, overdue),
  made('DeadlineExtensionRequested', terms, request()),
  made('DeadlineExtended', terms, request(), granted),
  made('DeadlineExtensionRefused', terms, request(), { ...granted, granted: false }),
  made('DeadlinePaused', terms, pause),
  made('DeadlineResumed', terms, pause, resume),
  made('DeadlineReassigned', terms, { type: 'ReassignDeadline', ...toClerk, order, now: at }),
  made('DeadlineWaived', terms, { type: 'WaiveDeadline', order, now: at }),
  made('DeadlineOverridden', terms, override),
  made('DeadlineRecomputed', terms, { ...recount, now: shanghai('2026-09-25 10:00') }),
  made('DeadlineReviewTaskCreated', acceptance, overdue, { ...recount, now: shanghai('2026-10-20 10:00') }),
  made('DeadlineReviewed', acceptance, overdue, { ...recount, now: shanghai('2026-10-20 10:00') }, review),
  made('DeadlineClosed', terms, request(), granted, { type: 'CloseDeadline', outcome: 'MET', version: 1, now: at }),
  { ...made('DeadlineClosed', terms, lapse), variant: 'expired' },
  ...calendarSamples(),
];

/** A history after which every event of a deadline can be folded. */
export const deadlineHistory: readonly DeadlineEvent[] = open;
