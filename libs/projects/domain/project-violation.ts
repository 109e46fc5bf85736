import { writtenValue, type Told, type Violation } from '../../kernel/rule-violation';
import { labelOf } from './project-fields';

/** A broken rule about the project as a whole. */
export const broken = (rule: string, told: Told): Violation => ({ rule, field: '', label: '', value: null, ...told });

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
