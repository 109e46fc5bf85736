import { businessDate } from '../../libs/kernel/instant';
import type { GoalSet, Indicator } from '../../libs/goals/domain/goal-set';
import { mof2021101 } from '../../libs/rule-sets/domain/mof-2021-101';
import type { ProjectApplication } from '../../libs/projects/domain/project-application';
import type { SubmissionInputs } from '../../libs/projects/domain/project.commands';

export const PROJECT_ID = '6f1d2c3b-4a59-4e68-9786-a5b4c3d2e1f0';
export const SHA256 = '9c2e'.repeat(16);

/** An application for 2027 that nothing stands against. */
export const application: ProjectApplication = {
  name: '老旧供水管网改造工程（三期）',
  fiscalYear: 2027,
  unitCode: '106003',
  attribute: 'CONTINUING',
  projectClass: 'SPECIFIC_GOAL',
  startDate: businessDate('2027-01-01'),
  endDate: businessDate('2027-12-31'),
  personInChargeId: 'person-17',
  outline: '改造城区老旧供水管网 60 公里。',
  basis: '市政府供水安全三年行动方案。',
  feasibility: '前期勘察和设计已经完成。',
  schedule: [{ content: '管网改造', startDate: businessDate('2027-03-01'), endDate: businessDate('2027-11-30') }],
  funding: { appropriation: '50000000.00', carryOver: '0.00', other: '2000000.00' },
  totalAmount: '52000000.00',
  costItems: [
    { item: '管材', basis: '市场询价', quantity: '60', unitPrice: '700000.00', amount: '42000000.00' },
    { item: '施工', basis: '定额', quantity: '1', unitPrice: '10000000.00', amount: '10000000.00' },
  ],
  documents: [{ name: '立项批复.pdf', size: 1024, mediaType: 'application/pdf', sha256: SHA256 }],
};

const row = (indicatorId: string, weight: string, changes: Partial<Indicator>): Indicator => ({
  indicatorId,
  nature: 'QUANTITATIVE',
  sign: 'GE',
  accumulationType: 'POINT_IN_TIME',
  weight,
  scoringMethod: 'RATIO',
  valueKind: 'LEVEL',
  scoringStandard: '按完成比例计分',
  dataSource: '验收资料',
  ...changes,
});

/** A goal set on template B without cost: 50 + 30 + 10 beside the 10 of execution. */
export const goalSet: GoalSet = {
  year: 2027,
  scoringRuleSetId: 'mof-2021-101',
  annualGoal: '改造老旧管网 60 公里，漏损率降到 9% 以下。',
  indicators: [
    row('I1', '50.00', {
      level1: 'OUTPUT',
      level2Code: '11',
      name: '改造管网长度',
      targetValue: '60',
      unit: '公里',
      accumulationType: 'CUMULATIVE',
    }),
    row('I2', '30.00', {
      level1: 'BENEFIT',
      level2Code: '22',
      name: '供水漏损率',
      sign: 'LE',
      targetValue: '9',
      unit: '%',
    }),
    row('I3', '10.00', {
      level1: 'SATISFACTION',
      level2Code: '31',
      name: '用水户满意度',
      targetValue: '88',
      unit: '%',
      accumulationType: 'YEAR_END',
      scoringMethod: 'BAND',
    }),
  ],
};

/** What the handler loads for a submission. */
export const submissionInputs: SubmissionInputs = {
  ruleSet: mof2021101,
  storedDocuments: [SHA256],
  confirmations: [],
};
