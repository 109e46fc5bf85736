import type { Violation } from '../../kernel/rule-violation';

/** What a person is told: what is wrong and what to do, Chinese first. */
export type Told = Pick<Violation, 'message' | 'messageEn' | 'remedy' | 'remedyEn'>;

/** A field of the command's body with its Chinese name and the value as the caller wrote it. */
export type Field = Readonly<{ field: string; label: string; value: string | null }>;

export const AS_A_WHOLE: Field = { field: '', label: '', value: null };

export const broken = (rule: string, at: Field, told: Told): Violation => ({ rule, ...at, ...told });

/** `[]` when the clause holds. */
export const unless = (holds: boolean, violation: () => Violation): readonly Violation[] =>
  holds ? [] : [violation()];
