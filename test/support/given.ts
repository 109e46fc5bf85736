import { fold, type AnyFact, type Decider } from '../../libs/kernel/decider';
import { RuleViolation } from '../../libs/kernel/rule-violation';

/**
 * given(decider)(...history).when(command).then(...events). Unfinished specs fail: jest awaits the `then`, which compares
 * the decided events with jest's two callbacks.
 */
export const given =
  <S, C, E extends AnyFact>(decider: Decider<S, C, E>) =>
  (...history: E[]) => ({
    when: (command: C) => {
      const decided = () => decider.decide(fold(decider, history), command);
      return {
        then: (...expected: E[]): void => expect(decided()).toStrictEqual(expected),
        thenNothingHappens: (): void => expect(decided()).toStrictEqual([]),
        thenRefusedBy: (rule: string): void => {
          expect(decided).toThrow(RuleViolation);
          expect(decided).toThrow(expect.objectContaining({ rule }));
        },
      };
    },
  });
