/** Template A of 财预〔2020〕10号, template B of 财预〔2021〕101号 (DEC-02). */
export type Template = 'A' | 'B';
/** Level-1 groups (一级指标) that a department fills. */
export type Level1 = 'COST' | 'OUTPUT' | 'BENEFIT' | 'SATISFACTION';

/** One level-2 group (二级指标) of domain.md 5. "Usual" members guide the form; they refuse nothing. */
export type Level2 = Readonly<{
  code: string;
  /** EXECUTION is the execution item (预算执行率): added by the platform, never filled. */
  level1: Level1 | 'EXECUTION';
  label: string;
  labelEn: string;
  /** Where it may stand: cost is code 14 in template A, codes 41-43 in template B (DEC-03). */
  templates: readonly Template[];
  typical: string;
  typicalEn: string;
  units: readonly string[];
  usualSigns: readonly ('GE' | 'EQ' | 'LE')[];
  /** The usual nature is qualitative (定性). */
  usuallyQualitative?: boolean;
  direction: 'POSITIVE' | 'NEGATIVE' | 'BOTH';
  accumulation: readonly ('CUMULATIVE' | 'POINT_IN_TIME' | 'YEAR_END')[];
}>;

export const level1Labels: Readonly<Record<Level1 | 'EXECUTION', Readonly<{ label: string; labelEn: string }>>> = {
  COST: { label: '成本指标', labelEn: 'Cost' },
  OUTPUT: { label: '产出指标', labelEn: 'Output' },
  BENEFIT: { label: '效益指标', labelEn: 'Benefit' },
  SATISFACTION: { label: '满意度指标', labelEn: 'Satisfaction' },
  EXECUTION: { label: '预算执行率', labelEn: 'Budget execution rate' },
};
