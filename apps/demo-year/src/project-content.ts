import type { PlannedProject } from './planned-project';

type Document = Readonly<{ sha256: string; size: number }>;

/** Yuan as the API writes it. */
export const yuan = (amount: number): string => amount.toFixed(2);

/** A complete application for 2026 as a client sends it; the document was uploaded before. */
export const applicationOf = (
  { projectId, name, unit, budget }: PlannedProject,
  { sha256, size }: Document,
): object => {
  const amount = yuan(budget);
  return {
    projectId,
    name,
    fiscalYear: 2026,
    unitCode: unit,
    attribute: 'NEW',
    projectClass: 'SPECIFIC_GOAL',
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    personInChargeId: `unit-head.${unit}`,
    outline: '按照年度计划分期实施，年内完工并验收。',
    basis: '市政府 2025 年第 8 次常务会议纪要。',
    feasibility: '前期工作已完成，实施条件具备。',
    schedule: [{ content: '施工与验收', startDate: '2026-02-01', endDate: '2026-11-30' }],
    funding: { appropriation: amount, carryOver: '0.00', other: '0.00' },
    totalAmount: amount,
    costItems: [{ item: '实施费用', basis: '工程概算', quantity: '1', unitPrice: amount, amount }],
    documents: [{ name: '可行性研究报告.pdf', size, mediaType: 'application/pdf', sha256 }],
    constructionOrPurchase: true,
  };
};

const row = (indicatorId: string, weight: string, rest: object): object => ({
  indicatorId,
  nature: 'QUANTITATIVE',
  weight,
  scoringMethod: 'RATIO',
  scoringStandard: '按完成比例计分',
  dataSource: '监理与业务系统记录',
  ...rest,
});

/** Template A: output 50, benefit 30, satisfaction 10; the rest is budget execution. */
export const goalSet: object = {
  scoringRuleSetId: 'mof-2020-10',
  annualGoal: '完成全年 60 个单元的改造任务，故障率降到 9% 以内。',
  indicators: [
    row('I1', '30.00', {
      ...{ level1: 'OUTPUT', level2Code: '11', name: '改造单元数量', sign: 'GE', targetValue: '60', unit: '个' },
      accumulationType: 'CUMULATIVE',
    }),
    row('I2', '20.00', {
      ...{ level1: 'OUTPUT', level2Code: '12', name: '一次验收合格率', sign: 'GE', targetValue: '98', unit: '%' },
      accumulationType: 'POINT_IN_TIME',
    }),
    row('I3', '30.00', {
      ...{ level1: 'BENEFIT', level2Code: '22', name: '故障率', sign: 'LE', targetValue: '9', unit: '%' },
      accumulationType: 'POINT_IN_TIME',
    }),
    row('I4', '10.00', {
      ...{ level1: 'SATISFACTION', level2Code: '31', name: '服务对象满意度', sign: 'GE', targetValue: '88', unit: '%' },
      accumulationType: 'YEAR_END',
    }),
  ],
};

const CAUSES = [{ class: 'HARDWARE', text: '汛期施工受限，设备到货推迟，后续增加作业面赶工，年内可以完成。' }];

/** Units finished by the end of each quarter, as the money goes: a slow project reports slow work. */
const unitsDone = ({ paid }: PlannedProject, month: number): string =>
  String(Math.max(1, Math.round(((paid[month - 1] ?? 0) / 100) * 60)));

/** What is known of the indicators before a quarter's report (DEC-33). */
export const actualValuesOf = (project: PlannedProject, month: number): readonly object[] => [
  { indicatorId: 'I1', actualValue: unitsDone(project, month) },
  { indicatorId: 'I2', actualValue: '99' },
  { indicatorId: 'I3', actualValue: '8.8' },
];

/** The report of a quarter (15.3); satisfaction is due at the end of the year only. */
export const reportOf = (project: PlannedProject, month: number): object => {
  const row = (indicatorId: string, actualValue: string, expectedFullYearValue: string): object => ({
    ...{ indicatorId, actualValue, expectedFullYearValue, causes: CAUSES, likelihood: 'CERTAIN' },
  });
  return {
    indicators: [
      row('I1', unitsDone(project, month), '60'),
      row('I2', '99', '99'),
      row('I3', '8.8', '8.8'),
      month === 12 ? row('I4', '90', '90') : { indicatorId: 'I4', notDue: true },
    ],
    expectedFullYearExecution: yuan(project.budget),
  };
};
