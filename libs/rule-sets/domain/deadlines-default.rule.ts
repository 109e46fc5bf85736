import type { Role } from '../../kernel/role';
import type { EffectOfSilence } from './deadline-terms';

type Tens = '0' | '1' | '2';
type Ones = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** D01..D36 of domain.md 10. */
export type DeadlineCode = `D${Tens}${Ones}` | 'D10' | 'D20' | 'D30' | `D3${'1' | '2' | '3' | '4' | '5' | '6'}`;

/** A period without its start. FIXED is the first such date on or after the start day. */
export type PeriodTemplate =
  | Readonly<{ kind: 'WD' | 'CD' | 'MONTH'; length: number }>
  | Readonly<{ kind: 'FIXED'; month: number; day: number; movable: boolean }>;

export type EscalationLevel = 1 | 2 | 3 | 4;

/** When a level is reached: working days after the due date, or calendar days after the start moved to a working day. */
export type EscalationStep = Readonly<{ level: EscalationLevel; from: 'DUE' | 'START'; days: number }>;

/** One row of the table of deadlines in domain.md 10; texts are Chinese and English. */
export type DeadlineRule = Readonly<{
  code: DeadlineCode;
  title: string;
  titleEn: string;
  /** From which day it counts, always the effective date of that event. */
  starts: readonly [string, string];
  period: PeriodTemplate;
  /** The shorter length that may be ordered (D21 urgent). */
  urgentLength?: number;
  /** Who must act: the first when it starts, the others later or instead; empty where the start names the owner. */
  owners: readonly Role[];
  effectOfSilence: EffectOfSilence;
  onTimeOut: readonly [string, string];
  /** Most working days of an extension before "at most the original length"; 0 where it cannot be extended. */
  extensionCap: number;
  /** A legal period that cannot be extended (10.1 names them); D36 has its own cap. */
  legal: boolean;
  /** What stands behind its length: where it is given, no jurisdiction may set another one. */
  law?: string;
  /** False for dates that are no deadline streams (D01, D16, D24). */
  stream: boolean;
  escalation: readonly EscalationStep[];
}>;

type Row = Pick<
  DeadlineRule,
  'code' | 'title' | 'titleEn' | 'starts' | 'period' | 'owners' | 'effectOfSilence' | 'onTimeOut'
> &
  Partial<DeadlineRule>;

const STANDARD: readonly EscalationStep[] = [
  { level: 1, from: 'DUE', days: 1 },
  { level: 2, from: 'DUE', days: 3 },
  { level: 3, from: 'DUE', days: 5 },
  { level: 4, from: 'DUE', days: 10 },
];

/** 10, 15 and 18 cd of the Budget Law chain (D11 and, "same", D12 and D13); the notice of criticism stays at T+10 wd. */
export const LEGAL_CHAIN: readonly EscalationStep[] = [
  { level: 1, from: 'START', days: 10 },
  { level: 2, from: 'START', days: 15 },
  { level: 3, from: 'START', days: 18 },
  { level: 4, from: 'DUE', days: 10 },
];

/** The effect of most deadlines whose time-out column says no more than "escalate". */
export const ESCALATE = { effectOfSilence: 'ESCALATE', onTimeOut: ['逐级催办', 'escalate'] } as const;

export const wd = (length: number): PeriodTemplate => ({ kind: 'WD', length });
export const cd = (length: number): PeriodTemplate => ({ kind: 'CD', length });
export const months = (length: number): PeriodTemplate => ({ kind: 'MONTH', length });
export const on = (month: number, day: number): PeriodTemplate => ({ kind: 'FIXED', month, day, movable: true });

/** True when silence ends the deadline at the due instant; else it stays open and is escalated until it is met. */
export const endsBySilence = (effect: EffectOfSilence): boolean => effect !== 'NOTHING' && effect !== 'ESCALATE';

/** Fills in what 10.1 says of every deadline: 5 wd of extension, the ladder where silence does not end it. */
export const deadlineRuleOf = (row: Row): DeadlineRule => ({
  extensionCap: row.legal === true ? 0 : 5,
  legal: false,
  stream: true,
  escalation: endsBySilence(row.effectOfSilence) ? [] : STANDARD,
  ...row,
});
