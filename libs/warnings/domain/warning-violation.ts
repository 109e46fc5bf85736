import { unless, type Told, type Violation } from '../../kernel/rule-violation';

/** A broken rule about the warning as a whole. */
export const broken = (rule: string, told: Told): Violation => ({ rule, field: '', label: '', value: null, ...told });

type Field = Readonly<{ field: string; label: string; value: string | null }>;

/** A broken rule about a field of the command's body. */
export const brokenInput = (rule: string, at: Field, told: Told): Violation => ({ rule, ...at, ...told });

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** A text that the rule demands. */
export const missingText = (
  rule: string,
  field: string,
  label: string,
  text: string | undefined,
): readonly Violation[] =>
  unless(!isBlank(text), () =>
    brokenInput(
      rule,
      { field, label, value: text ?? null },
      {
        message: `缺少${label}`,
        messageEn: `The ${field.slice(1)} is missing`,
        remedy: `请写明${label}`,
        remedyEn: `State the ${field.slice(1)}`,
      },
    ),
  );
