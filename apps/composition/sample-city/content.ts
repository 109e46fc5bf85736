import { normaliseGoalSet, type GoalSetDraft } from '../../../libs/goals/domain/goal-set.normalise';
import type { GoalSet } from '../../../libs/goals/domain/goal-set';
import { decimal, roundHalfUp2 } from '../../../libs/kernel/decimal';
import { businessDate } from '../../../libs/kernel/instant';
import { yuanOf, type Yuan } from '../../../libs/kernel/money';
import type { CostItem, ProjectApplication, ProjectAttribute } from '../../../libs/projects/domain/project-application';
import { paper, referenceTo, type Attachment } from './attachment';
import { storyProject, type StoryProject } from './story';

/** What a unit of the sample city applies for: project, form 15.1 and goal set. */
export type Content = Readonly<{
  project: StoryProject;
  application: ProjectApplication;
  goalSet: GoalSet;
  attachments: readonly Attachment[];
}>;

type CostRow = readonly [item: string, basis: string, quantity: string, unitPrice: Yuan];
type ScheduleEntry = readonly [content: string, startDate: string, endDate: string];

export type ContentGiven = Readonly<{
  no: number;
  code: string;
  unitCode: string;
  name: string;
  fiscalYear: number;
  attribute?: ProjectAttribute;
  /** 万元, as the table of domain.md 18.2 has it. */
  amount: number;
  constructionOrPurchase: boolean;
  /** INV-28. */
  classified?: boolean;
  outline: string;
  basis: string;
  feasibility: string;
  schedule: readonly ScheduleEntry[];
  costItems: readonly CostRow[];
  goals: GoalSetDraft;
}>;

const FEN_IN_WAN = 1_000_000n;

/** Whole 万元 in yuan. */
export const wan = (amount: number): Yuan => yuanOf(BigInt(amount) * FEN_IN_WAN);

const costItem = ([item, basis, quantity, unitPrice]: CostRow): CostItem => ({
  item,
  basis,
  quantity,
  unitPrice,
  amount: roundHalfUp2(decimal(quantity).times(decimal(unitPrice))),
});

export const costItems = (...rows: readonly CostRow[]): readonly CostItem[] => rows.map(costItem);

const applicationOf = (given: ContentGiven): Omit<ProjectApplication, 'documents'> => {
  const { name, fiscalYear, unitCode, attribute = 'CONTINUING', outline, basis, feasibility } = given;
  return {
    ...{ name, fiscalYear, unitCode, attribute, projectClass: 'SPECIFIC_GOAL' },
    startDate: businessDate(`${fiscalYear}-01-01`),
    endDate: businessDate(`${fiscalYear}-12-31`),
    personInChargeId: `unit-head.${unitCode}`,
    ...{ outline, basis, feasibility },
    schedule: given.schedule.map(([content, startDate, endDate]) => ({
      content,
      startDate: businessDate(startDate),
      endDate: businessDate(endDate),
    })),
    funding: { appropriation: wan(given.amount), carryOver: '0.00', other: '0.00' },
    totalAmount: wan(given.amount),
    costItems: costItems(...given.costItems),
    constructionOrPurchase: given.constructionOrPurchase,
    classified: given.classified ?? false,
  };
};

/** Puts the form together and writes the paper that goes with it. */
export const content = (given: ContentGiven): Content => {
  const { no, code, unitCode, name, fiscalYear, basis, feasibility, amount, goals } = given;
  const attachments = [
    paper('立项依据', `项目名称：${name}`, `预算年度：${fiscalYear}`, `申报金额：${amount} 万元`, basis, feasibility),
  ];
  return {
    project: storyProject(no, code, unitCode),
    application: { ...applicationOf(given), documents: attachments.map(referenceTo) },
    goalSet: normaliseGoalSet(fiscalYear, goals),
    attachments,
  };
};
