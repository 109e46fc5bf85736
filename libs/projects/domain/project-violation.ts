import type { Violation } from '../../kernel/rule-violation';
import { labelOf } from './project-fields';

/** What a person is told: what is wrong and what to do, Chinese first. */
export type Told = Pick<Violation, 'message' | 'messageEn' | 'remedy' | 'remedyEn'>;

/** A broken rule about the project as a whole. */
export const broken = (rule: string, told: Told): Violation => ({ rule, field: '', label: '', value: null, ...told });

const writtenValue = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** A broken rule about one field of the draft, named by its JSON Pointer; `value` as the caller wrote it. */
export const brokenField = (rule: string, field: string, value: unknown, told: Told): Violation => ({
  rule,
  field,
  label: labelOf(field),
  value: writtenValue(value),
  ...told,
});

/** A broken rule about a field of the command's body, which the draft does not have. */
export const brokenInput = (rule: string, field: string, label: string, value: unknown, told: Told): Violation => ({
  ...brokenField(rule, field, value, told),
  label,
});

/** `[]` when the clause holds. */
export const unless = (holds: boolean, violation: () => Violation): readonly Violation[] =>
  holds ? [] : [violation()];
