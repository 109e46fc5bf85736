import type { RuleDescription } from '../../kernel/rule-description';

/** Decisions of the platform about lights and warnings, where regulations are silent. */
export const monitoringDecisions: readonly RuleDescription[] = [
  {
    id: 'DEC-14',
    text: '亮灯和预警按已存（已舍入）的比率比较：39.997% 存为 40.00%，不低于 40。',
    textEn: 'A light or warning compares the stored (rounded) rate: 39.997 % is 40.00 % and not below 40.',
  },
  {
    id: 'DEC-19',
    text: '内置三套预警规则：time-proportional、sichuan-2025（默认）、absolute-deviation；sichuan-2025 旁显示 time-proportional 的灯色。',
    textEn:
      'Three warning rule sets are shipped: time-proportional, sichuan-2025 (default), absolute-deviation; beside sichuan-2025 stand the lights of time-proportional.',
  },
  {
    id: 'DEC-20',
    text: '只有随时间累计的指标按序时进度衡量；时点型指标直接与目标值比较。',
    textEn:
      'Only values that grow with time are measured against time progress; point-in-time values against the target itself.',
  },
  {
    id: 'DEC-21',
    text: '“实现程度低于预期”指相对实现程度低于 80.00%。',
    textEn: 'Attainment below expectation: F25 < 80.00 %.',
  },
  {
    id: 'DEC-22',
    text: '没有支出阈值的月份不比较支出，也不插值；差异和实现程度照常触发。',
    textEn: 'A month without a spending threshold has none and nothing is interpolated; the other triggers still work.',
  },
  {
    id: 'DEC-23',
    text: '12 月的灯色只作记录，任何规则集都不预警。',
    textEn: 'The lights of December are computed for the record; no rule set raises a warning for it.',
  },
  {
    id: 'DEC-24',
    text: '不能计算的值为空，不是 0：不亮灯，不触发预警。',
    textEn: 'A value that cannot be computed is absent, not 0: its light is NONE and its triggers do not fire.',
  },
];
