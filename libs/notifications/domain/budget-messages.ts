import { fenOf, wanYuanOf, type Yuan } from '../../kernel/money';
import type { BudgetApproved, BudgetIndexAllocated } from '../../projects/domain/project-budget.events';
import { rolesOfProject, type Message, type Teller } from './message';

type Told = BudgetApproved | BudgetIndexAllocated;

const ofProject = (projectId: string): Pick<Message, 'projectId' | 'deadlineId'> => ({ projectId, deadlineId: null });
const wan = (amount: Yuan): readonly [string, string] => [`${wanYuanOf(fenOf(amount))} 万元`, `${amount} yuan`];

const approved = ({ projectId, fiscalYear, amount, congressApprovalDate }: BudgetApproved['data']): Message => {
  const [sum, sumEn] = wan(amount);
  return {
    ...ofProject(projectId),
    recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER', 'DEPT_HEAD', 'FIN_BUDGET'),
    title: `${fiscalYear} 年预算已批复：${sum}`,
    titleEn: `Budget ${fiscalYear} approved: ${sumEn}`,
    text: `人大于 ${congressApprovalDate} 批准预算，本项目批复 ${sum}，绩效目标随预算一并批复，请预算部门下达指标。`,
    textEn: `Congress approved on ${congressApprovalDate}; ${sumEn} are approved together with the goals. Next: the index.`,
  };
};

/** A legal breach goes to the leadership too (T17, D11). */
const allocated = (data: BudgetIndexAllocated['data']): Message => {
  const [sum, sumEn] = wan(data.amount);
  const [all, allEn] = wan(data.allocatedAmount);
  const { breach } = data;
  return {
    ...ofProject(data.projectId),
    recipients: rolesOfProject(
      ...(['UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER', 'FIN_TREASURY'] as const),
      ...(breach === null ? [] : (['FIN_LEADER', 'FIN_PERF'] as const)),
    ),
    title: `${data.fiscalYear} 年预算指标已下达：${sum}${breach === null ? '' : '（超过法定期限）'}`,
    titleEn: `Budget index ${data.fiscalYear} allocated: ${sumEn}${breach === null ? '' : ' (after the legal period)'}`,
    text: `第 ${data.allocationNumber} 次下达 ${sum}，累计下达 ${all}。${breach === null ? '' : `${breach.code} 已逾期，按违反法定期限记录。`}`,
    textEn: `Allocation ${data.allocationNumber}: ${sumEn}, ${allEn} in all.${breach === null ? '' : ` ${breach.code} was over: recorded as a breach.`}`,
  };
};

export const budgetMessages: Teller<Told> = {
  BudgetApproved: approved,
  BudgetIndexAllocated: allocated,
};
