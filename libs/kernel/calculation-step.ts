/**
 * One step of a calculation as a person re-derives it with a pocket calculator (试算, DEC-01): which formula, about what,
 * in words, from which numbers, to which stored value. `value` is null where nothing can be computed (DEC-24).
 */
export type CalculationStep = Readonly<{
  /** F.. or DEC-.. of domain.md, or the id of the rule set that decides. */
  formula: string;
  /** Field of the result, or the indicator that it is about. */
  of: string;
  text: string;
  inputs: Readonly<Record<string, string | number | null>>;
  value: string | null;
}>;
