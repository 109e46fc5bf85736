import type { Command, CommandBus } from '@nestjs/cqrs';
import { PROJECT_ID } from '../../../test/support/project-content';
import type { EventStore, RecordedEvent } from '../../event-store/event-store.port';
import type { AnyFact } from '../../kernel/decider';
import { instant } from '../../kernel/instant';
import type { Policy } from '../../projections/policy';
import { CancelProject } from './cancel-project.command';
import { FollowDispositionsPolicy } from './follow-dispositions.policy';
import { RaiseWarningByRule } from './raise-warning-by-rule.command';
import { RaiseWarningsPolicy } from './raise-warnings.policy';
import { SettleWarning } from './settle-warning.command';
import { StartExecution } from './start-execution.command';
import { StartExecutionPolicy } from './start-execution.policy';
import { SuspendForSilence } from './suspend-for-silence.command';

const WARNING = `${PROJECT_ID}-w1`;
const STREAM = `warning-${WARNING}`;

const recorded = (event: AnyFact, stream: string, revision = 5n): RecordedEvent => ({
  ...{ id: `id-of-${event.type}-${revision}`, stream, revision, position: 9n, event, schemaVersion: 1, hash: null },
  metadata: {
    ...{ commandId: 'c', digest: '', commandIndex: 0, actor: 'a', role: 'UNIT_HEAD', org: '106003', source: 'api' },
    ...{ correlationId: 'why', projectId: PROJECT_ID },
  },
  recordedAt: instant('2027-07-12T02:00:00Z'),
});

const sent: Command<unknown>[] = [];
const bus = {
  execute: (command: Command<unknown>) => {
    sent.push(command);
    return Promise.resolve({ outcome: 'applied' });
  },
} as unknown as CommandBus;

beforeEach(() => sent.splice(0));

/** Delivered twice: the second command is the same one. */
const reactions = async (policy: Policy, cause: RecordedEvent): Promise<readonly Command<unknown>[]> => {
  expect(policy.handles).toContain(cause.event.type);
  await policy.react(cause);
  await policy.react(cause);
  const [first, second, ...rest] = sent;
  expect([first, ...rest]).toEqual([second]);
  return first === undefined ? [] : [first];
};

const bySystem = (policy: string) => ({
  projectId: PROJECT_ID,
  visible: { kind: 'all' },
  context: {
    ...{ actor: `system:${policy}`, role: 'SYSTEM', org: 'F', source: 'policy', correlationId: 'why' },
    ...{ commandId: expect.any(String), digest: expect.any(String), causationId: expect.any(String) },
  },
});

describe('start-execution', () => {
  const payment = (first: boolean) =>
    recorded(
      {
        type: 'PaymentRecorded',
        data: { projectId: PROJECT_ID, fiscalYear: 2027, paymentId: 'pay-1', paidOn: '2027-03-01', first },
      },
      `budget-${PROJECT_ID}-2027`,
    );

  it('T18: the first payment of the year starts execution, another one does not', async () => {
    const [command] = await reactions(new StartExecutionPolicy(bus), payment(true));
    expect(command).toBeInstanceOf(StartExecution);
    expect(command).toMatchObject({ on: bySystem('start-execution'), fiscalYear: 2027, paidOn: '2027-03-01' });
    sent.splice(0);
    await new StartExecutionPolicy(bus).react(payment(false));
    expect(sent).toEqual([]);
  });
});

describe('raise-warnings', () => {
  const result = {
    ...{ executionRate: '33.00', timeProgress: '50.00', relativeExecution: '66.00', attainment: '41.11' },
    ...{ relativeGoalAttainment: '82.21', gap: '8.11', budgetLight: 'YELLOW', goalLight: 'YELLOW' },
    ...{ indicators: [], warn: true, triggers: ['SPENDING', 'GAP'] },
  };
  const evaluated = (type: 'DeviationComputed' | 'MonthEvaluated', newTriggers: readonly string[]) =>
    recorded(
      {
        type,
        data: {
          ...{ projectId: PROJECT_ID, period: '2027-Q2', inputs: { year: 2027, month: 6 }, result, newTriggers },
          ...{ ruleSet: { ruleSetId: 'sichuan-2025', version: 1 }, warningDate: '2027-07-12' },
          lightRuleSet: { ruleSetId: 'time-proportional', version: 1 },
        },
      },
      `monitor-${PROJECT_ID}-2027-Q2`,
    );

  it.each(['DeviationComputed', 'MonthEvaluated'] as const)(
    'T22, DEC-01: %s with something new warns by its rule set, with what it found and where it is stored',
    async (type) => {
      const [command] = await reactions(new RaiseWarningsPolicy(bus), evaluated(type, ['GAP']));
      expect(command).toBeInstanceOf(RaiseWarningByRule);
      expect(command).toMatchObject({
        ...{ on: bySystem('raise-warnings'), rule: 'sichuan-2025', warningDate: '2027-07-12' },
        finding: {
          month: '2027-06',
          triggers: ['GAP'],
          executionRate: '33.00',
          relativeExecution: '66.00',
          attainment: '41.11',
          relativeGoalAttainment: '82.21',
          gap: '8.11',
          budgetLight: 'YELLOW',
          goalLight: 'YELLOW',
          ruleSet: { ruleSetId: 'sichuan-2025', version: 1 },
          lightRuleSet: { ruleSetId: 'time-proportional', version: 1 },
          evaluation: { stream: `monitor-${PROJECT_ID}-2027-Q2`, eventId: `id-of-${type}-5` },
        },
      });
    },
  );

  it('DEC-34: what fired before warns nobody again', async () =>
    expect(await reactions(new RaiseWarningsPolicy(bus), evaluated('DeviationComputed', []))).toEqual([]));
});

describe('follow-dispositions', () => {
  const about = { projectId: PROJECT_ID, warningId: WARNING, fiscalYear: 2027, effectiveDate: '2027-07-12' };
  const chosen = (choice: string, revision = 5n) =>
    recorded({ type: 'DispositionChosen', data: { ...about, choice, reason: '已无实施必要' } }, STREAM, revision);
  const confirmed = (isConfirmed: boolean, reason: string | null) =>
    recorded({ type: 'DispositionConfirmed', data: { ...about, confirmed: isConfirmed, reason } }, STREAM, 6n);
  const store = { readStream: () => Promise.resolve([chosen('CONTINUE', 1n), chosen('CANCEL', 5n)]) };
  const policy = () => new FollowDispositionsPolicy(bus, store as unknown as EventStore);
  const on = bySystem('follow-dispositions');

  it.each(['CONTINUE', 'REALLOCATE'])('T23: %s settles the warning', async (choice) => {
    const [command] = await reactions(policy(), chosen(choice));
    expect(command).toBeInstanceOf(SettleWarning);
    expect(command).toMatchObject({ on, warningId: WARNING, choice });
  });

  it('INV-16: CANCEL waits for finance', async () => expect(await reactions(policy(), chosen('CANCEL'))).toEqual([]));

  it.each([
    ['the reason of the unit where finance gave none', null, '已无实施必要'],
    ['the reason of finance', '同意取消', '同意取消'],
  ])('T23: confirmed, the project is cancelled with %s', async (_, given, reason) => {
    const [command] = await reactions(policy(), confirmed(true, given));
    expect(command).toBeInstanceOf(CancelProject);
    expect(command).toMatchObject({ on, warningId: WARNING, reason, effectiveDate: '2027-07-12' });
  });

  it('T23: not confirmed, the project stays as it is', async () =>
    expect(await reactions(policy(), confirmed(false, '应继续执行'))).toEqual([]));

  it('T24: silence suspends on the day on which it took effect', async () => {
    const timedOut = recorded({ type: 'DispositionTimedOut', data: { ...about, effectiveDate: '2027-07-15' } }, STREAM);
    const [command] = await reactions(policy(), timedOut);
    expect(command).toBeInstanceOf(SuspendForSilence);
    expect(command).toMatchObject({ on, warningId: WARNING, effectiveDate: '2027-07-15' });
  });
});
