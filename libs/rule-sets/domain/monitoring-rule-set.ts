import type { RuleSet } from './rule-set';

/** Lights (预警灯) from bad to good; NONE stands for what cannot be judged (DEC-24). */
export type Light = 'RED' | 'ORANGE' | 'YELLOW' | 'GREEN' | 'BLUE' | 'NONE';

/** Why a rule set warns (domain.md 7). */
export type Trigger = 'SPENDING' | 'ATTAINMENT' | 'GAP';

/** RED below the first, YELLOW below the second, else GREEN; percent, or a coefficient for qualitative indicators. */
export type LightBounds = Readonly<{ redBelow: string; yellowBelow: string }>;

/** When lights themselves raise the warning: on these, in every month but the silent ones (DEC-23). */
export type WarningByLight = Readonly<{ lights: readonly Light[]; silentMonths: readonly number[] }>;

type LightData = Readonly<{
  /** Classes C, B and A of F9. */
  qualitative: LightBounds;
  warning: WarningByLight;
}>;

/** Lights by time progress (domain.md 7.2). */
export type TimeProgressData = LightData &
  Readonly<{
    method: 'TIME_PROGRESS';
    /** Of F16. */
    spending: LightBounds;
    /** Of F17. */
    accumulating: LightBounds & Readonly<{ blueFrom: string }>;
    /** Of the completion in percent of an indicator that is not reached. */
    other: Readonly<{ redBelow: string }>;
  }>;

/** Lights by deviation from plan (domain.md 7.4): GREEN, YELLOW, ORANGE up to these percents, RED above. */
export type DeviationData = LightData &
  Readonly<{ method: 'DEVIATION'; greenUpTo: string; yellowUpTo: string; orangeUpTo: string }>;

/** Warnings by thresholds, without lights of their own (domain.md 7.3). */
export type ThresholdData = Readonly<{
  method: 'THRESHOLDS';
  firstMonth: number;
  lastMonth: number;
  /** F1 in percent below which a month warns; a month that is not named has none (DEC-22). */
  spendingBelow: Readonly<Record<number, string>>;
  /** F25 (DEC-21). */
  attainmentBelow: string;
  /** F19 in percentage points. */
  gapAbove: string;
  /** Whose lights are shown beside (DEC-19). */
  lightRuleSetId: string;
}>;

/** The parameters of any rule set that judges a monitored month. */
export type MonitoringData = TimeProgressData | DeviationData | ThresholdData;

export type LightRuleSet = RuleSet<TimeProgressData | DeviationData>;
export type WarningRuleSet = RuleSet<MonitoringData>;

/** Whose lights are shown beside the warnings of a rule set: its own, where it has any (DEC-19). */
export const lightsBeside = ({ id, data }: WarningRuleSet): string =>
  data.method === 'THRESHOLDS' ? data.lightRuleSetId : id;

export const hasLights = (ruleSet: WarningRuleSet): ruleSet is LightRuleSet => ruleSet.data.method !== 'THRESHOLDS';
