import { compare, type Decimal } from '../../kernel/decimal';
import type { TimeProgressData } from '../../rule-sets/domain/monitoring-rule-set';
import { achievementRatio, isReached } from './achievement';
import { relativeAttainment } from './attainment';
import { judged, lightWithin, type JudgedLight } from './light';
import type { MonitoredIndicator } from './monitoring-inputs';
import { rateText, storedRate } from './stored-rate';

/** 7.2: F16 against the bounds of spending. */
export const spendingByProgress = (relativeExecution: Decimal | null, { spending }: TimeProgressData): JudgedLight => {
  const { redBelow, yellowBelow } = spending;
  if (relativeExecution === null) return judged('NONE', '没有相对执行进度');
  const words = `相对执行进度 ${rateText(relativeExecution)}；低于 ${redBelow} 红灯，低于 ${yellowBelow} 黄灯，否则绿灯`;
  return judged(lightWithin(relativeExecution, spending), words);
};

const accumulatingLight = (attained: Decimal, { accumulating }: TimeProgressData): JudgedLight => {
  const { redBelow, yellowBelow, blueFrom } = accumulating;
  const bounds = `低于 ${redBelow} 红灯，低于 ${yellowBelow} 黄灯，达到 ${blueFrom} 蓝灯，否则绿灯`;
  const words = `相对完成进度 ${rateText(attained)}；${bounds}`;
  return judged(compare(attained, blueFrom) >= 0 ? 'BLUE' : lightWithin(attained, accumulating), words);
};

/** 7.2 "other quantitative": against the full target or limit. */
export const otherLight = (indicator: MonitoredIndicator, { other }: Pick<TimeProgressData, 'other'>): JudgedLight => {
  if (isReached(indicator)) return judged('GREEN', '实际值已达到全年目标值');
  const completed = storedRate(achievementRatio(indicator));
  const isRed = completed !== null && compare(completed, other.redBelow) < 0;
  const words = `未达到全年目标值，完成比例 ${rateText(completed)}；低于 ${other.redBelow} 红灯，否则黄灯`;
  return judged(isRed ? 'RED' : 'YELLOW', words);
};

/** 7.2: an observed quantitative indicator that is no milestone. */
export const lightByProgress = (indicator: MonitoredIndicator, month: number, data: TimeProgressData): JudgedLight => {
  const attained = storedRate(relativeAttainment(indicator, month));
  return attained === null ? otherLight(indicator, data) : accumulatingLight(attained, data);
};
