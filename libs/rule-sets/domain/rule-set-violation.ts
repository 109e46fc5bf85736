import type { Violation } from '../../kernel/rule-violation';

type Words = Pick<Violation, 'message' | 'messageEn' | 'remedy' | 'remedyEn'>;

/** A refusal about one field of the body that publishes; DEC-01 unless another rule stands behind it. */
export const broken = (
  field: string,
  label: string,
  value: string | null,
  words: Words,
  rule = 'DEC-01',
): Violation => ({
  rule,
  field,
  label,
  value,
  ...words,
});
