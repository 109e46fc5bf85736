import type { Violation } from '../../kernel/rule-violation';
import type { Indicator } from './goal-set';

export type Wording = Pick<Violation, 'message' | 'messageEn' | 'remedy' | 'remedyEn'>;

/** How a message names a row: by its indicator's name, else by its place in the form. */
export type Subject = Readonly<{ zh: string; en: string }>;

export const subjectOf = ({ name = '' }: Indicator, index: number): Subject =>
  name.trim() === ''
    ? { zh: `第${index + 1}项指标`, en: `Indicator ${index + 1}` }
    : { zh: `指标“${name.trim()}”`, en: `Indicator "${name.trim()}"` };

/** The refused value as the caller wrote it; null where nothing was given. */
export const writtenValue = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};
