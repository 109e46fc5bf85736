import type {
  DeadlineEscalated,
  DeadlineExpired,
  DeadlineExtended,
  DeadlineReminderSent,
} from '../../deadlines/domain/deadline.events';
import { deadlinesDefault } from '../../rule-sets/domain/deadlines-default';
import { deadlineWords, EFFECT_WORDS, LEVEL_WORDS, pointWords } from './deadline-words';
import { rolesOfProject, type Message, type Recipient, type Teller } from './message';

type Told = DeadlineReminderSent | DeadlineEscalated | DeadlineExpired | DeadlineExtended;

/** Level 0 of 10.1: the owner; for a unit its handler and its head. */
const ownersOf = (code: string): readonly Recipient[] => {
  const owners = deadlinesDefault.data.deadlines.find((rule) => rule.code === code)?.owners ?? [];
  return rolesOfProject(...(owners.includes('UNIT_HEAD') ? (['UNIT_CLERK'] as const) : []), ...owners);
};

const about = ({ projectId, deadlineId }: Told['data']): Pick<Message, 'projectId' | 'deadlineId'> => ({
  projectId,
  deadlineId,
});

const reminded = (data: DeadlineReminderSent['data']): Message => {
  const [name, nameEn] = deadlineWords(data.code);
  const [when, whenEn] = pointWords(data.point);
  const [effect, effectEn] = EFFECT_WORDS[data.effectOfSilence];
  return {
    ...about(data),
    recipients: data.recipients,
    title: `期限提醒：${name}${when}`,
    titleEn: `Reminder: ${nameEn} ${whenEn}`,
    text: `${name}应于 ${data.dueDate} 办结，${when}。逾期后果：${effect}。`,
    textEn: `${nameEn} ${whenEn}; it must be done by ${data.dueDate}. If it is not: ${effectEn}.`,
  };
};

const escalated = (data: DeadlineEscalated['data']): Message => {
  const [name, nameEn] = deadlineWords(data.code);
  const [level, levelEn] = LEVEL_WORDS[data.level];
  const late = data.escalatedAt >= data.dueInstant; // D11 is escalated before it is due
  return {
    ...about(data),
    recipients: data.recipients,
    title: `期限升级 L${data.level}：${name}${late ? '逾期未办' : '尚未办结'}`,
    titleEn: `Escalated to L${data.level}: ${nameEn} is ${late ? 'overdue' : 'not done yet'}`,
    text: `${name}应于 ${data.dueDate} 办结，至今未办结，现升级至 L${data.level}（${level}）。`,
    textEn: `${nameEn} is due on ${data.dueDate} and not done; it is escalated to L${data.level} (${levelEn}).`,
  };
};

const expired = (data: DeadlineExpired['data']): Message => {
  const [name, nameEn] = deadlineWords(data.code);
  const [effect, effectEn] = EFFECT_WORDS[data.effect];
  return {
    ...about(data),
    recipients: ownersOf(data.code),
    title: `期限届满：${name}`,
    titleEn: `Period over: ${nameEn}`,
    text: `${name}已于 ${data.dueDate} 届满，未办结。后果：${effect}，自 ${data.effectiveDate} 起生效。`,
    textEn: `${nameEn} ended on ${data.dueDate} without being met: ${effectEn}, effective ${data.effectiveDate}.`,
  };
};

const extended = (data: DeadlineExtended['data']): Message => {
  const [name, nameEn] = deadlineWords(data.code);
  const { dueDate } = data.period;
  return {
    ...about(data),
    recipients: ownersOf(data.code),
    title: `期限延长：${name}延至 ${dueDate}`,
    titleEn: `Extended: ${nameEn} is now due on ${dueDate}`,
    text: `${name}原定 ${data.from} 到期，准予延长 ${data.days} 个工作日，至 ${dueDate} 到期。理由：${data.reason}`,
    textEn: `${nameEn} was due on ${data.from}; extended by ${data.days} working day(s) to ${dueDate}. Reason: ${data.reason}`,
  };
};

export const deadlineMessages: Teller<Told> = {
  DeadlineReminderSent: reminded,
  DeadlineEscalated: escalated,
  DeadlineExpired: expired,
  DeadlineExtended: extended,
};
