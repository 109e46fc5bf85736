import { ProblemException } from '../../web/problem';
import { warningRuleSets } from '../domain/published-monitoring-rule-sets';
import { sichuan2025 } from '../domain/sichuan-2025';
import { timeProportional } from '../domain/time-proportional';
import { parseMonitoringData } from './parse-monitoring-data';

const refused = async (data: object): Promise<readonly unknown[]> => {
  const error: unknown = await parseMonitoringData(data).catch((reason: unknown) => reason);
  if (!(error instanceof ProblemException)) throw new Error(`not refused: ${String(error)}`);
  return [error.problem.status, ...(error.problem.violations ?? []).map(({ field }) => field)];
};

it.each(warningRuleSets.map(({ id, data }) => [id, data] as const))(
  'DEC-01: what %s holds can be published',
  async (_, data) => expect(await parseMonitoringData(data)).toEqual(data),
);

const { spending: _, ...withoutSpending } = timeProportional.data;

it.each<[string, object, readonly unknown[]]>([
  ['no method', { firstMonth: 4 }, [400, '/data/method']],
  ['an unknown method', { method: 'ORACLE' }, [422, '/data/method']],
  ['a number where a decimal text belongs', { ...sichuan2025.data, gapAbove: 10 }, [400, '/data/gapAbove']],
  ['a rate below 0', { ...sichuan2025.data, gapAbove: '-1' }, [422, '/data/gapAbove']],
  ['three decimals', { ...sichuan2025.data, attainmentBelow: '79.999' }, [422, '/data/attainmentBelow']],
  ['month 13', { ...sichuan2025.data, spendingBelow: { 13: '90.00' } }, [400, '/data/spendingBelow/13']],
  ['month 0', { ...sichuan2025.data, firstMonth: 0 }, [422, '/data/firstMonth']],
  ['a threshold above 100', { ...sichuan2025.data, spendingBelow: { 4: '101' } }, [422, '/data/spendingBelow/4']],
  ['lights that do not exist', { ...sichuan2025.data, lightRuleSetId: 'sichuan-2025' }, [422, '/data/lightRuleSetId']],
  ['an unknown parameter', { ...sichuan2025.data, colour: 'RED' }, [400, '/data/colour']],
  ['a missing parameter', withoutSpending, [400, '/data/spending']],
  [
    'a warning without lights',
    { ...timeProportional.data, warning: { lights: [], silentMonths: [12] } },
    [422, '/data/warning/lights'],
  ],
  [
    'a warning on green',
    { ...timeProportional.data, warning: { lights: ['GREEN'], silentMonths: [12] } },
    [422, '/data/warning/lights/0'],
  ],
])('DEC-01: %s is refused at its place', async (_name, data, expected) =>
  expect(await refused(data)).toEqual(expected),
);
