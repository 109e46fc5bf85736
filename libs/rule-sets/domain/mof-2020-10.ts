import { businessDate } from '../../kernel/instant';
import { gradeBands } from './grades';
import { taxonomyOf } from './indicator-taxonomy';
import type { ScoringRuleSet } from './scoring-rule-set';
import { unitList } from './unit-list';

/** Scoring with template A: cost is level 2 under output, satisfaction by ratio (domain.md 4.1). */
export const mof202010: ScoringRuleSet = {
  id: 'mof-2020-10',
  version: 1,
  label: '项目支出绩效评价计分规则（财预〔2020〕10号，模板A）',
  labelEn: 'Scoring by 财预〔2020〕10号, template A',
  effectiveFrom: businessDate('2020-02-25'),
  regulation: '财预〔2020〕10号',
  data: {
    template: 'A',
    executionPoints: '10.00',
    profiles: [
      {
        code: 'STANDARD',
        label: '标准结构',
        labelEn: 'standard',
        sums: { COST: '0.00', OUTPUT: '50.00', BENEFIT: '30.00', SATISFACTION: '10.00' },
      },
      {
        code: 'WITHOUT_SATISFACTION',
        label: '不设满意度',
        labelEn: 'without satisfaction',
        sums: { COST: '0.00', OUTPUT: '50.00', BENEFIT: '40.00', SATISFACTION: '0.00' },
      },
    ],
    satisfactionMethod: 'RATIO',
    taxonomy: taxonomyOf('A'),
    units: unitList,
    grades: gradeBands,
  },
};
