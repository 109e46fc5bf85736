import type { Indicator } from './goal-set';

/** How a message names a row: by its indicator's name, else by its place in the form. */
export type Subject = Readonly<{ zh: string; en: string }>;

export const subjectOf = ({ name = '' }: Indicator, index: number): Subject =>
  name.trim() === ''
    ? { zh: `第${index + 1}项指标`, en: `Indicator ${index + 1}` }
    : { zh: `指标“${name.trim()}”`, en: `Indicator "${name.trim()}"` };
