import type { Told, Violation } from '../../kernel/rule-violation';

/** A refusal about one field of the body that publishes; DEC-01 unless another rule stands behind it. */
export const broken = (
  field: string,
  label: string,
  value: string | null,
  words: Told,
  rule = 'DEC-01',
): Violation => ({
  rule,
  field,
  label,
  value,
  ...words,
});
