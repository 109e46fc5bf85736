import type { Told, Violation } from '../../kernel/rule-violation';

/** A field of the command's body with its Chinese name and the value as the caller wrote it. */
export type Field = Readonly<{ field: string; label: string; value: string | null }>;

export const AS_A_WHOLE: Field = { field: '', label: '', value: null };

export const broken = (rule: string, at: Field, told: Told): Violation => ({ rule, ...at, ...told });
