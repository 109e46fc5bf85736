import type { EventDescription } from '../../kernel/event-description';
import type { RuleDescription } from '../../kernel/rule-description';
import { deadlinesDefault } from '../../rule-sets/domain/deadlines-default';
import type { DeadlineRule, PeriodTemplate } from '../../rule-sets/domain/deadlines-default.rule';
import type { DeadlineEvent } from './deadline.events';
import { ROLE_TITLES } from '../../kernel/role-titles';
import type { CalendarPublished } from './calendar-year.events';
import type { DeadlineStarted } from './deadline-started.events';

const stream = 'deadline-{id}';

const own: Readonly<Record<DeadlineEvent['type'], readonly [label: string, meaning: string]>> = {
  DeadlineOpened: ['期限开始', 'The stream of a deadline begins with its terms and the plan of its rungs.'],
  DeadlineReminderSent: ['期限提醒', 'The owner was reminded of the due date and of what silence does.'],
  DeadlineEscalated: ['逾期上报', 'The next level was told that the deadline is not met.'],
  DeadlineExpired: ['期限届满', 'The due instant passed unmet; the deadline stays open, overdue, and can be met late.'],
  DeadlineExtensionRequested: ['申请延期', 'The owner asked for working days beyond the due date.'],
  DeadlineExtended: ['准予延期', 'The extension was granted: new due date, new plan, next version.'],
  DeadlineExtensionRefused: ['不予延期', 'The extension was refused; the due date stands.'],
  DeadlinePaused: ['中止计时', 'The clock stopped; the event keeps what was left of the period.'],
  DeadlineResumed: ['恢复计时', 'The clock runs again: the rest is counted from that day.'],
  DeadlineReassigned: ['变更责任人', 'Another holder must act from now on.'],
  DeadlineWaived: ['免除期限', 'By order of the workflow administrator the deadline need not be met.'],
  DeadlineOverridden: [
    '人工变更期限',
    'The workflow administrator set another due date by reason code and document number.',
  ],
  DeadlineRecomputed: ['期限重新计算', 'A changed calendar was applied: old and new due date, calendar versions.'],
  DeadlineReviewTaskCreated: [
    '期限复核任务',
    'A changed calendar would have moved a deadline that fired already; a person looks at it.',
  ],
  DeadlineReviewed: [
    '期限复核',
    'The workflow administrator looked at a deadline that had fired before its calendar changed; the review task ends.',
  ],
  DeadlineClosed: ['期限结束', 'The owning stream met, expired or superseded the deadline.'],
};

const started: EventDescription = {
  type: 'DeadlineStarted' satisfies DeadlineStarted['type'],
  label: '期限起算',
  meaning: 'A deadline starts with this command: its complete terms, computed once.',
  stream: 'the stream whose event starts it: project-{id}, monitor-{projectId}-{period}, budget-{projectId}-{year} ..',
};

const published: EventDescription = {
  type: 'CalendarPublished' satisfies CalendarPublished['type'],
  label: '发布工作日历',
  meaning: 'A new version of the days off and worked weekends of a year was published by its notice.',
  stream: 'calendar-{jurisdiction}-{year}',
};

/** Event types of the deadlines slice, `DeadlineStarted` of the owning streams included. */
export const deadlineEvents: readonly EventDescription[] = [
  started,
  published,
  ...Object.entries(own).map(([type, [label, meaning]]) => ({ type, label, meaning, stream })),
];

const UNITS = {
  WD: [' 个工作日', 'working days'],
  CD: [' 个自然日', 'calendar days'],
  MONTH: [' 个月', 'month(s)'],
} as const;

const lengthOf = (period: PeriodTemplate): readonly [string, string] => {
  if (period.kind === 'FIXED')
    return [`截至 ${period.month} 月 ${period.day} 日`, `until month ${period.month}, day ${period.day}`];
  const [unit, unitEn] = UNITS[period.kind];
  return [`${period.length}${unit}`, `${period.length} ${unitEn}`];
};

const urgent = ({ urgentLength }: DeadlineRule): readonly [string, string] =>
  urgentLength === undefined ? ['', ''] : [`（紧急 ${urgentLength} 个）`, ` (urgent ${urgentLength})`];

const ownersOf = ({ owners }: DeadlineRule): readonly [string, string] =>
  owners.length === 0
    ? ['义务人', 'whoever is bound']
    : [owners.map((role) => ROLE_TITLES[role][0]).join('、'), owners.map((role) => ROLE_TITLES[role][1]).join(', ')];

const describe = (rule: DeadlineRule): RuleDescription => {
  const [length, lengthEn] = lengthOf(rule.period);
  const [short, shortEn] = urgent(rule);
  const [owners, ownersEn] = ownersOf(rule);
  const [starts, startsEn] = rule.starts;
  const [late, lateEn] = rule.onTimeOut;
  return {
    id: rule.code,
    text: `${rule.title}：自“${starts}”起，${length.trimStart()}${short}；责任人：${owners}；逾期：${late}。`,
    textEn: `${rule.titleEn}: from ${startsEn}, ${lengthEn}${shortEn}; owner: ${ownersEn}; on time-out: ${lateEn}.`,
    ...(rule.law !== undefined && { regulation: rule.law }),
    ruleSet: `${deadlinesDefault.id} v${deadlinesDefault.version}`,
  };
};

const counting: readonly RuleDescription[] = [
  {
    id: 'DOM-10.1',
    text: '期限按办理人提醒、逐级上报、一次延期和中止计时的统一规则运行；沉默的效力逐项明确，绝不视为批准。',
    textEn:
      'Reminders, escalation, one extension and pauses follow the same rules for all; the effect of silence is explicit, and nothing is approved by it.',
    ruleSet: `${deadlinesDefault.id} v${deadlinesDefault.version}`,
  },
  {
    id: 'DOM-16.1',
    text: '放假调休按通知所属年度整表发布、逐版保留；日期须属于该年度（或上年 12 月），调休上班日须为周末，放假日与上班日不得重叠；新版一经发布，未到期期限重新计算，已触发的期限只生成复核任务。',
    textEn:
      'A holiday notice is published as the whole list of its year and every version is kept; its dates lie in that year or in the December before, worked days are weekends, no day is both. A new version counts open deadlines again; one that has fired gets a review task.',
    regulation: '全国年节及纪念日放假办法',
  },
  {
    id: 'DEC-26',
    text: '各类期限均于届满日 24 时（北京时间）截止；超时的效力发生在届满日，与计时器实际运行时间无关。',
    textEn: 'Every period ends at 24:00 Asia/Shanghai of its due date; a time-out takes effect on that date.',
  },
  {
    id: 'DEC-27',
    text: '按月计算的期限届满于到期月的对应日，没有对应日的，届满于该月末日。',
    textEn: 'A period in months ends on the same day of the later month, or on its last day if there is none.',
    regulation: '民法典 202',
  },
  {
    id: 'DEC-28',
    text: '按自然日、月或固定日期计算的期限，末日为休息日的顺延至下一个工作日；调休上班日为工作日；D24 从不顺延。',
    textEn: 'A CD, MONTH or FIXED period whose last day is a day off ends on the next working day; D24 is never moved.',
    regulation: '民法典 203',
  },
];

/** D01 to D36 in plain words, from the data of the rule set, and how periods are counted. */
export const deadlineRules: readonly RuleDescription[] = [
  ...counting,
  ...deadlinesDefault.data.deadlines.map(describe),
];
