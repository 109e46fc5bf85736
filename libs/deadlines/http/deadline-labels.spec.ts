import { ESCALATE } from '../../rule-sets/domain/deadlines-default.rule';
import { effectLabels } from './deadline-labels';

it('DOM-10.1: the board names escalation as the rule set and the messages do', () =>
  expect(effectLabels.ESCALATE.label).toBe(ESCALATE.onTimeOut[0]));
