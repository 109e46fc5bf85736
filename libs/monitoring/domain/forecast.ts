import { decimal } from '../../kernel/decimal';
import type { Yuan } from '../../kernel/money';
import type { Light, LightBounds } from '../../rule-sets/domain/monitoring-rule-set';
import { timeProportional } from '../../rule-sets/domain/time-proportional';
import { forecastExecutionRate } from './execution';
import { lightWithin, worstLight } from './light';
import { otherLight } from './lights-by-time-progress';
import type { MonitoringInputs } from './monitoring-inputs';
import type { Forecast, ReportContent } from './monitoring-report.events';
import { rateText, storedRate } from './stored-rate';

/** 7.5: F20 in percent, whichever rule set gives the present lights. */
const EXPECTED_SPENDING: LightBounds = { redBelow: '60', yellowBelow: '80' };

type Expected = Pick<ReportContent, 'expectedFullYearExecution' | 'indicators'>;

const spending = (
  expected: Yuan | undefined,
  adjustedBudget: Yuan,
): Pick<Forecast, 'executionRate' | 'budgetLight'> => {
  const rate =
    expected === undefined ? null : storedRate(forecastExecutionRate(decimal(expected), decimal(adjustedBudget)));
  return { executionRate: rateText(rate), budgetLight: rate === null ? 'NONE' : lightWithin(rate, EXPECTED_SPENDING) };
};

/** 7.5: expected full-year values against the full target as "other quantitative" of 7.2; NONE where none is expected. */
export const forecastOf = ({ indicators, adjustedBudget }: MonitoringInputs, expected: Expected): Forecast => {
  const values = new Map(expected.indicators.map((row) => [row.indicatorId, row.expectedFullYearValue]));
  const lights = indicators.map((indicator): Forecast['indicators'][number] => {
    const { indicatorId, nature } = indicator;
    const actualValue = values.get(indicatorId);
    const light: Light =
      actualValue === undefined || nature === 'QUALITATIVE'
        ? 'NONE'
        : otherLight({ ...indicator, actualValue }, timeProportional.data).light;
    return { indicatorId, light };
  });
  return {
    ...spending(expected.expectedFullYearExecution, adjustedBudget),
    goalLight: worstLight(lights.map(({ light }) => light)),
    indicators: lights,
  };
};
