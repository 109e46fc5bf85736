import { businessDate } from '../../kernel/instant';
import { gradeBands } from './grades';
import { taxonomyOf } from './indicator-taxonomy';
import type { ScoringRuleSet } from './scoring-rule-set';
import { unitList } from './unit-list';

/** Scoring with template B, the default of new goal sets: cost is a group of its own, satisfaction by band (4.1). */
export const mof2021101: ScoringRuleSet = {
  id: 'mof-2021-101',
  version: 1,
  label: '项目支出核心绩效指标计分规则（财预〔2021〕101号，模板B）',
  labelEn: 'Scoring by 财预〔2021〕101号, template B',
  effectiveFrom: businessDate('2021-08-18'),
  regulation: '财预〔2021〕101号',
  data: {
    template: 'B',
    executionPoints: '10.00',
    profiles: [
      {
        code: 'STANDARD',
        label: '标准结构',
        labelEn: 'standard',
        sums: { COST: '20.00', OUTPUT: '40.00', BENEFIT: '20.00', SATISFACTION: '10.00' },
      },
      {
        code: 'WITHOUT_SATISFACTION',
        label: '不设满意度',
        labelEn: 'without satisfaction',
        sums: { COST: '20.00', OUTPUT: '40.00', BENEFIT: '30.00', SATISFACTION: '0.00' },
      },
      {
        code: 'WITHOUT_COST',
        label: '不设成本',
        labelEn: 'without cost',
        sums: { COST: '0.00', OUTPUT: '50.00', BENEFIT: '30.00', SATISFACTION: '10.00' },
      },
      {
        code: 'WITHOUT_BOTH',
        label: '不设成本和满意度',
        labelEn: 'without cost and satisfaction',
        sums: { COST: '0.00', OUTPUT: '50.00', BENEFIT: '40.00', SATISFACTION: '0.00' },
      },
    ],
    satisfactionMethod: 'BAND',
    taxonomy: taxonomyOf('B'),
    units: unitList,
    grades: gradeBands,
  },
};
