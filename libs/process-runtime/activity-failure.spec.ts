import { ApplicationFailure } from '@temporalio/common';
import { RuleViolation } from '../kernel/rule-violation';
import { asActivityFailure } from './activity-failure';

const violation = {
  field: '',
  label: '',
  value: '张三',
  message: '张三不行',
  messageEn: 'no',
  remedy: '',
  remedyEn: '',
};

describe('the failure of an activity', () => {
  it('is final when a rule refuses', () => {
    const failure = asActivityFailure(
      new RuleViolation([
        { rule: 'T8', ...violation },
        { rule: 'INV-02', ...violation },
      ]),
    );
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ type: 'RuleViolation', nonRetryable: true });
  });

  it('REL-R37: tells Temporal rule ids only, never what a person wrote', () => {
    const failure = asActivityFailure(new RuleViolation([{ rule: 'T8', ...violation }])) as ApplicationFailure;
    expect(failure.message).toBe('refused by T8');
    expect(JSON.stringify(failure)).not.toContain('张三');
  });

  it('may be tried again in every other case', () => {
    const error = new Error('connection terminated');
    expect(asActivityFailure(error)).toBe(error);
  });
});
