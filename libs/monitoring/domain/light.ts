import { compare, decimal, type Decimal } from '../../kernel/decimal';
import type { Light, LightBounds } from '../../rule-sets/domain/monitoring-rule-set';
import { isReached } from './achievement';
import type { MonitoredIndicator } from './monitoring-inputs';

/** A light with the words by which a person follows how it came about. */
export type JudgedLight = Readonly<{
  light: Light;
  text: string;
  /** 7.4: percent of the plan, as stored; null where the rule set knows none. */
  deviation: Decimal | null;
}>;

export const judged = (light: Light, text: string, deviation: Decimal | null = null): JudgedLight => ({
  light,
  text,
  deviation,
});

/** 7.1: RED before ORANGE, YELLOW, GREEN, BLUE; NONE counts only where there is nothing else. */
const WORST_FIRST: readonly Light[] = ['RED', 'ORANGE', 'YELLOW', 'GREEN', 'BLUE'];

/** Light of the project goal: the worst of its indicators. */
export const worstLight = (lights: readonly Light[]): Light =>
  WORST_FIRST.find((light) => lights.includes(light)) ?? 'NONE';

/** RED or YELLOW below the bounds, else GREEN. */
export const lightWithin = (value: Decimal, { redBelow, yellowBelow }: LightBounds): Light => {
  if (compare(value, redBelow) < 0) return 'RED';
  return compare(value, yellowBelow) < 0 ? 'YELLOW' : 'GREEN';
};

const qualitativeLight = ({ qualitativeCoefficient = '0' }: MonitoredIndicator, bounds: LightBounds): JudgedLight =>
  judged(
    lightWithin(decimal(qualitativeCoefficient), bounds),
    `定性指标，评判系数 ${qualitativeCoefficient}；低于 ${bounds.redBelow} 为未达成，低于 ${bounds.yellowBelow} 为部分达成`,
  );

const milestoneLight = (indicator: MonitoredIndicator): JudgedLight =>
  isReached(indicator) ? judged('GREEN', '里程碑已实现') : judged('RED', '已到计划月份，里程碑未实现');

/** Qualitative indicators and milestones, alike in both rule sets (7.2, 7.4); null for all others. */
export const lightWithoutNumbers = (indicator: MonitoredIndicator, bounds: LightBounds): JudgedLight | null => {
  if (indicator.nature === 'QUALITATIVE') return qualitativeLight(indicator, bounds);
  return indicator.accumulationType === 'MILESTONE' ? milestoneLight(indicator) : null;
};
