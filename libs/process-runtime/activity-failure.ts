import { ApplicationFailure } from '@temporalio/common';
import { RuleViolation } from '../kernel/rule-violation';

/**
 * What a rule refused stays refused however often it is tried; everything else may pass by itself and is retried.
 * Only rule ids go to Temporal: the words of a violation may quote what a person wrote (REL-R37).
 */
export const asActivityFailure = (error: unknown): unknown => {
  if (!(error instanceof RuleViolation)) return error;
  const rules = error.violations.map(({ rule }) => rule).join(', ');
  return ApplicationFailure.create({ message: `refused by ${rules}`, type: 'RuleViolation', nonRetryable: true });
};
