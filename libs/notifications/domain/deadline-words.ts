import type { EffectOfSilence } from '../../rule-sets/domain/deadline-terms';
import { deadlinesDefault } from '../../rule-sets/domain/deadlines-default';
import type { EscalationLevel } from '../../rule-sets/domain/deadlines-default.rule';
import type { DeadlineReminderSent } from '../../deadlines/domain/deadline.events';

/** Chinese, English. */
type Words = readonly [string, string];

/** What silence does (10.1), told to the one who is reminded. */
export const EFFECT_WORDS: Readonly<Record<EffectOfSilence, Words>> = {
  NOTHING: ['无', 'nothing'],
  ESCALATE: ['逐级催办', 'it is escalated level by level'],
  LAPSE: ['逾期失效', 'the right lapses'],
  DEEMED_NO_OBJECTION: ['视为无异议', 'silence counts as no objection'],
  SUSPEND: ['暂停执行并冻结指标', 'the project is suspended and its index frozen'],
  REPLACE_ASSIGNEE: ['更换承办人', 'another person is appointed'],
  CREATE_TASK: ['转为待办事项', 'a task is created'],
};

/** Who stands at a level of escalation (10.1). */
export const LEVEL_WORDS: Readonly<Record<EscalationLevel, Words>> = {
  1: ['单位或处室负责人', 'head of the unit or division'],
  2: ['部门领导或财政处室负责人', 'department leader or head of the finance division'],
  3: ['财政局领导', 'finance leadership'],
  4: ['通报批评并纳入年度考核', 'notice of criticism and yearly assessment'],
};

/** How far a reminder stands from the due date; the English one goes on after the name of the deadline. */
export const pointWords = (point: DeadlineReminderSent['data']['point']): Words => {
  if (point === 'HALF') return ['期限已过半', 'is half over'];
  if (point === 'T') return ['今日到期', 'is due today'];
  const days = Number(point.slice(1));
  if (days > 0) return [`已逾期 ${days} 个工作日`, `is overdue by ${days} working day(s)`];
  return [`还有 ${-days} 个工作日到期`, `is due in ${-days} working day(s)`];
};

/** Title of a deadline; a code that this version of the rules does not know is shown as it is. */
export const deadlineWords = (code: string): Words => {
  const rule = deadlinesDefault.data.deadlines.find((candidate) => candidate.code === code);
  return rule === undefined ? [code, code] : [`${rule.title}（${code}）`, `${rule.titleEn} (${code})`];
};
