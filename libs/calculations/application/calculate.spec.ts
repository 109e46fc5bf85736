import { fixedFields, publicCases, requestOf } from '../../../test/support/public-cases';
import { RuleViolation } from '../../kernel/rule-violation';
import { ProblemException } from '../../web/problem';
import { parseCalculation } from '../http/parse-calculation';
import { calculate, type Calculation } from './calculate';

const tried = async (request: unknown): Promise<Calculation> => calculate(await parseCalculation(request));

const dueDate = async (inputs: Readonly<Record<string, unknown>>) =>
  tried({ kind: 'DUE_DATE', ruleSetId: 'cn-period-2021', inputs: { calendar: 'CN', ...inputs } });

/** Status and fields of a refusal. */
const refused = async (request: unknown): Promise<readonly unknown[]> => {
  const error: unknown = await tried(request).then(
    () => 'answered',
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemException)
    return [error.problem.status, ...(error.problem.violations ?? []).map(({ field }) => field)];
  if (error instanceof RuleViolation) return [error.kind, ...error.violations.map(({ field }) => field)];
  throw new Error(`not refused: ${String(error)}`);
};

describe.each(['calendar', 'monitoring'] as const)('public cases of %s', (name) => {
  it.each(publicCases(name).map((each) => [each.id, each] as const))('%s to the digit', async (_, each) => {
    const { result, ruleSetVersion, steps } = await tried(requestOf(each));
    expect(fixedFields(each, result)).toEqual(each.expected);
    expect(ruleSetVersion).toBe(1);
    expect(steps.length).toBeGreaterThan(1);
  });
});

describe('DUE_DATE', () => {
  it('DEC-28: a last day off moves on, and the days say so', async () => {
    const { result, steps } = await dueDate({ kind: 'CD', length: 3, startDate: '2026-09-22' });
    expect(result).toMatchObject({
      startDate: '2026-09-22',
      dueDate: '2026-09-28',
      dueInstantUtc: '2026-09-28T16:00:00Z',
      weekday: 'MONDAY',
      movedFrom: '2026-09-25',
      days: expect.arrayContaining([{ date: '2026-09-22', counted: false, why: '起算日，不计入期限' }]),
    });
    expect(steps.map(({ formula, value }) => [formula, value])).toEqual([
      ['cn-period-2021', '2026-09-25'],
      ['DEC-28', '2026-09-28'],
      ['DEC-26', '2026-09-28T16:00:00Z'],
    ]);
  });

  it('DEC-27: a month ends on the last day of a shorter one', async () =>
    expect((await dueDate({ kind: 'MONTH', length: 1, startDate: '2025-03-31' })).result).toMatchObject({
      dueDate: '2025-04-30',
      movedFrom: null,
    }));

  it('counts from the day in Asia/Shanghai of an instant', async () =>
    expect((await dueDate({ kind: 'WD', length: 10, startInstantUtc: '2026-03-30T16:00:00Z' })).result).toMatchObject({
      startDate: '2026-03-31',
      dueDate: '2026-04-15',
    }));

  it('DEC-28: a fixed date is its start day, moved when that is a day off', async () =>
    expect((await dueDate({ kind: 'FIXED', startDate: '2026-10-01' })).result).toMatchObject({
      dueDate: '2026-10-08',
      movedFrom: '2026-10-01',
    }));

  it('says that a year without a calendar is provisional', async () =>
    expect((await dueDate({ kind: 'WD', length: 5, startDate: '2026-12-30' })).result).toMatchObject({
      provisional: true,
    }));

  it.each([
    [{ kind: 'WD', length: 3 }, ['value', '/inputs/startDate']],
    [{ kind: 'WD', startDate: '2026-03-31' }, ['value', '/inputs/length']],
    [{ kind: 'FIXED', length: 3, startDate: '2026-03-31' }, ['value', '/inputs/length']],
    [{ kind: 'WD', length: 3, startInstantUtc: '2026-02-30T00:00:00Z' }, ['value', '/inputs/startInstantUtc']],
    [{ kind: 'WD', length: 0, startDate: '2026-02-30' }, [422, '/inputs/length', '/inputs/startDate']],
    [{ kind: 'WD', length: '3', startDate: '2026-03-31' }, [400, '/inputs/length']],
    [{ kind: 'WEEK', length: 3, startDate: '2026-03-31' }, [422, '/inputs/kind']],
    [{ kind: 'WD', length: 3, startDate: '2026-03-31', hour: 17 }, [400, '/inputs/hour']],
  ])('refuses %j', async (inputs, expected) =>
    expect(
      await refused({ kind: 'DUE_DATE', ruleSetId: 'cn-period-2021', inputs: { calendar: 'CN', ...inputs } }),
    ).toEqual(expected),
  );
});

describe('requests', () => {
  const [sound] = publicCases('monitoring').map(requestOf);

  it.each([
    ['an unknown kind', { ...sound, kind: 'HOROSCOPE' }, [422, '/kind']],
    ['an unknown rule set', { ...sound, ruleSetId: 'sichuan-1999' }, [422, '/ruleSetId']],
    ['a rule set of another kind', { ...sound, ruleSetId: 'cn-period-2021' }, [422, '/ruleSetId']],
    ['lights of a rule set that has none', { ...sound, lightRuleSetId: 'sichuan-2025' }, [422, '/lightRuleSetId']],
    ['an unknown field', { ...sound, colour: 'RED' }, [400, '/colour']],
    ['no object', 'MONITORING', [400, '']],
    ['null', null, [400, '/kind', '/ruleSetId', '/inputs']],
  ])('refuses %s', async (_, request, expected) => expect(await refused(request)).toEqual(expected));

  it('INV-01: amounts are texts and not negative', async () => {
    const withBudget = (adjustedBudget: unknown) => ({ ...sound, inputs: { ...sound?.inputs, adjustedBudget } });
    expect(await refused(withBudget(5200))).toEqual([400, '/inputs/adjustedBudget']);
    expect(await refused(withBudget('-1.00'))).toEqual([422, '/inputs/adjustedBudget']);
  });

  it('INV-06: a broken rule names its place in the request', async () => {
    const [indicator] = sound?.inputs['indicators'] as readonly object[];
    const request = { ...sound, inputs: { ...sound?.inputs, indicators: [{ ...indicator, weight: '0' }] } };
    expect(await refused(request)).toEqual(['value', '/inputs/indicators/0/weight']);
  });

  it('DEC-19: the lights beside sichuan-2025 are those of time-proportional unless asked otherwise', async () => {
    const { lightRuleSetId: _, ...without } = sound ?? {};
    expect((await tried(without)).lightRuleSetId).toBe('time-proportional');
    expect((await tried({ ...sound, lightRuleSetId: 'absolute-deviation' })).result).toMatchObject({
      budgetDeviation: '60.00',
      budgetLight: 'RED',
    });
    expect((await tried({ ...without, ruleSetId: 'absolute-deviation' })).lightRuleSetId).toBe('absolute-deviation');
  });
});
