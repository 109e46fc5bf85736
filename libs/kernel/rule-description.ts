/** One entry of the rule catalogue (`GET /rules`, docs/rules.md): a rule in plain words. */
export type RuleDescription = Readonly<{
  /** INV-.., T.., D.., F.., DEC-.. of domain.md. */
  id: string;
  text: string;
  textEn: string;
  /** Regulation by number and article, where one stands behind it. */
  regulation?: string;
  /** Rule set and version that hold its numbers, where one does. */
  ruleSet?: string;
}>;
