/** One broken rule, told so that the person can mend it. Chinese first, English beside it (`api.md` 1). */
export type Violation = Readonly<{
  /** Rule id of domain.md: INV-.., T.., DEC-.., F.. . */
  rule: string;
  /** JSON Pointer into the body or the draft; '' for the thing as a whole. */
  field: string;
  /** Chinese name of the field. */
  label: string;
  /** The refused value as the caller wrote it; null where nothing was given. */
  value: string | null;
  message: string;
  messageEn: string;
  remedy: string;
  remedyEn: string;
}>;

/** What a person is told: what is wrong and what to do, Chinese first. */
export type Told = Pick<Violation, 'message' | 'messageEn' | 'remedy' | 'remedyEn'>;

/** The refused value as the caller wrote it; null where nothing was given. */
export const writtenValue = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** `[]` when the clause holds. */
export const unless = (holds: boolean, violation: () => Violation): readonly Violation[] =>
  holds ? [] : [violation()];

/** `state`: the rule speaks about the present state (409). `value`: can never be right, whatever the state (422). */
export type ViolationKind = 'state' | 'value';

/** Thrown by a decider; nothing is stored then. Carries every violation that can be found at once, at least one. */
export class RuleViolation extends Error {
  readonly rule: string;

  constructor(
    readonly violations: readonly [Violation, ...Violation[]],
    readonly kind: ViolationKind = 'state',
  ) {
    super(violations.map(({ rule, message }) => `${rule} ${message}`).join('; '));
    this.name = 'RuleViolation';
    this.rule = violations[0].rule;
  }
}

/** Throws when there is at least one violation; the first one names the refusal. */
export const refuseIfAny = (violations: readonly Violation[], kind: ViolationKind = 'state'): void => {
  const [first, ...rest] = violations;
  if (first !== undefined) throw new RuleViolation([first, ...rest], kind);
};

/** A refusal by a single rule about the state of the thing as a whole. */
export const refuse = (violation: Omit<Violation, 'field' | 'label' | 'value'> & Partial<Violation>): never => {
  throw new RuleViolation([{ field: '', label: '', value: null, ...violation }]);
};
