import type { Instant } from '../../kernel/instant';
import { RuleViolation, type Told, type Violation } from '../../kernel/rule-violation';
import type { Holder } from '../../rule-sets/domain/deadline-terms';
import { titleOf } from './deadline.role-titles';
import { isClosed, isOver, isSpent } from './deadline.rules';
import type { OpenedDeadline } from './deadline.state';

/** A violation of this deadline's rule, about the whole or about one field of the command. */
export const broken = (
  { terms }: OpenedDeadline,
  words: Told,
  at: Readonly<{ field: string; label: string; value: string | null }> = { field: '', label: '', value: null },
): Violation => ({ rule: terms.code, ...at, ...words });

/** The violations whose condition holds. */
export const those = (...found: readonly (readonly [holds: boolean, violation: Violation])[]): readonly Violation[] =>
  found.filter(([holds]) => holds).map(([, violation]) => violation);

export const notOpen = (deadline: OpenedDeadline): Violation =>
  broken(deadline, {
    message: deadline.status === 'PAUSED' ? '该期限已中止计时' : '该期限已结束',
    messageEn: deadline.status === 'PAUSED' ? 'The deadline is paused' : 'The deadline is closed',
    remedy: deadline.status === 'PAUSED' ? '请在恢复计时后再办理' : '无需办理；如有异议请联系流程管理员',
    remedyEn: deadline.status === 'PAUSED' ? 'Wait until it runs again' : 'Nothing is to do; ask WF_ADMIN if in doubt',
  });

export const alreadyOver = (deadline: OpenedDeadline): Violation =>
  broken(deadline, {
    message: `期限已于 ${deadline.period.dueDate} 届满`,
    messageEn: `The deadline ended on ${deadline.period.dueDate}`,
    remedy: '延期须在届满前申请并决定；届满后请联系流程管理员',
    remedyEn: 'An extension is asked and decided before the due moment; afterwards ask WF_ADMIN',
  });

export const alreadyPaused = (deadline: OpenedDeadline): Violation => {
  const since = deadline.pauses.at(-1)?.from ?? '';
  return broken(deadline, {
    message: `该期限已自 ${since} 起中止计时`,
    messageEn: `The deadline is paused already, from ${since} on`,
    remedy: '请先恢复计时，再按新的事由中止',
    remedyEn: 'Resume it first, then pause it for the new cause',
  });
};

/** What WF_ADMIN is told about a pause after the due moment. */
export const nothingLeft = (deadline: OpenedDeadline): Violation =>
  broken(deadline, {
    message: `期限已于 ${deadline.period.dueDate} 届满，没有可中止的剩余期间`,
    messageEn: `The deadline ended on ${deadline.period.dueDate}; nothing is left to pause`,
    remedy: '如需宽延，请凭文号变更届满日或免除该期限',
    remedyEn: 'Override the due date or waive the deadline, by a document',
  });

/** Nothing is paused, so nothing can run again. */
export const refuseNotPaused = (deadline: OpenedDeadline): never => {
  const open = deadline.status === 'OPEN';
  const violation = broken(deadline, {
    message: open ? '该期限未中止计时' : '该期限已结束',
    messageEn: open ? 'The deadline is not paused' : 'The deadline is closed',
    remedy: '无需恢复；请核对期限编号',
    remedyEn: 'Nothing is to resume; check the id of the deadline',
  });
  throw new RuleViolation([violation]);
};

const howToActNow = (deadline: OpenedDeadline, now: Instant): Pick<Told, 'remedy' | 'remedyEn'> => {
  const { dueDate } = deadline.period;
  if (isClosed(deadline) || isSpent(deadline, now))
    return { remedy: '该期限已结束；如有异议请联系流程管理员', remedyEn: 'It has ended; ask WF_ADMIN if in doubt' };
  if (!isOver(deadline, now)) return { remedy: `请在 ${dueDate} 前办理`, remedyEn: `Act by ${dueDate}` };
  return {
    remedy: `期限已于 ${dueDate} 届满，请立即办理`,
    remedyEn: `It ended on ${dueDate}: act at once`,
  };
};

export const notExtensible = (deadline: OpenedDeadline, now: Instant): Violation =>
  broken(deadline, {
    message: '法定期限不得延期',
    messageEn: 'A legal deadline cannot be extended',
    ...howToActNow(deadline, now),
  });

export const reservedFor = (deadline: OpenedDeadline, holder: Holder, act: string, actEn: string): Violation => {
  const [title, titleEn] = titleOf(holder);
  return broken(deadline, {
    message: `您无权${act}`,
    messageEn: `You may not ${actEn}`,
    remedy: `请由${title}${act}`,
    remedyEn: `Let the ${titleEn} ${actEn}`,
  });
};

export const missing = (deadline: OpenedDeadline, field: string, label: string, labelEn: string): Violation =>
  broken(
    deadline,
    {
      message: `未填写${label}`,
      messageEn: `The ${labelEn} is missing`,
      remedy: `请填写${label}`,
      remedyEn: `Give the ${labelEn}`,
    },
    { field, label, value: null },
  );

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
