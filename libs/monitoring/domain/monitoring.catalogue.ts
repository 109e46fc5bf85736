import type { RuleDescription } from '../../kernel/rule-description';
import { absoluteDeviation } from '../../rule-sets/domain/absolute-deviation';
import type { RuleSet } from '../../rule-sets/domain/rule-set';
import { sichuan2025 } from '../../rule-sets/domain/sichuan-2025';
import { timeProportional } from '../../rule-sets/domain/time-proportional';
import { monitoringDecisions } from './monitoring-decisions.catalogue';

const named = ({ id, version }: RuleSet): string => `${id} v${version}`;

/** Formulas and decisions of monitoring (绩效运行监控) in plain words. */
export const monitoringRules: readonly RuleDescription[] = [
  {
    id: 'F1',
    text: '预算执行率 = 执行数 ÷ 调整后的全年预算数，不封顶；预算数为 0 时不计算。',
    textEn: 'Execution rate: executed / adjusted budget, not capped; absent when the budget is 0.',
    regulation: '财预〔2020〕10号',
  },
  {
    id: 'F14',
    text: '偏差率 =（实际值 − 目标值）÷ 目标值，反向指标取相反数；目标值为 0 时不计算。',
    textEn: 'Deviation rate: (a - t)/t, sign reversed for negative indicators; absent when t = 0.',
    ruleSet: named(absoluteDeviation),
  },
  { id: 'F15', text: '序时进度 = 月份 ÷ 12。', textEn: 'Time progress: m / 12.' },
  {
    id: 'F16',
    text: '相对执行进度 = 预算执行率 ÷ 序时进度。',
    textEn: 'Relative execution: (E/B) / (m/12).',
    ruleSet: named(timeProportional),
  },
  {
    id: 'F17',
    text: '累计型指标的相对完成进度 = 实际值 ÷（目标值 × 月份 ÷ 12）。',
    textEn: 'Relative attainment of an accumulating indicator: a / (t × m/12).',
    ruleSet: named(timeProportional),
  },
  {
    id: 'F18',
    text: '绩效目标实现程度 = Σ(权重 × min(r, 1) × s) ÷ Σ权重，只计已观测的指标。',
    textEn: 'Project attainment: Σ w × min(r, 1) × s / Σ w over the observed indicators.',
  },
  {
    id: 'F19',
    text: '双监控差异 = 绩效目标实现程度与预算执行率之差的绝对值（百分点），按已存的比率计算。',
    textEn: 'Dual-monitoring gap: abs(F18 - F1) in percentage points, both as stored.',
    ruleSet: named(sichuan2025),
  },
  {
    id: 'F20',
    text: '全年预计执行率 = 预计全年执行数 ÷ 全年预算数。',
    textEn: 'Forecast execution: expected full-year E / B.',
  },
  {
    id: 'F25',
    text: '相对实现程度 = 未舍入的绩效目标实现程度 ÷ 序时进度。',
    textEn: 'Relative project attainment: F18 / (m/12), from the unrounded F18.',
    ruleSet: named(sichuan2025),
  },
  ...monitoringDecisions,
];
