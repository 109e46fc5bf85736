import type {
  ProjectCancelled,
  ProjectResumed,
  ProjectSuspended,
  WarningRaised,
} from '../../projects/domain/project-execution.events';
import { triggerLabels } from '../../rule-sets/domain/light-labels';
import type { DispositionChosen, DispositionConfirmed } from '../../warnings/domain/warning.events';
import { rolesOfProject, type Message, type Teller } from './message';

type Told =
  WarningRaised | ProjectSuspended | ProjectResumed | ProjectCancelled | DispositionChosen | DispositionConfirmed;

const CHOICE_WORDS: Readonly<Record<DispositionChosen['data']['choice'], readonly [string, string]>> = {
  CONTINUE: ['确定继续执行', 'continue'],
  REALLOCATE: ['调剂预算', 'reallocate'],
  CANCEL: ['取消项目', 'cancel'],
};

const ofProject = (projectId: string): Pick<Message, 'projectId' | 'deadlineId'> => ({ projectId, deadlineId: null });

const whyRaised = ({ finding, reason }: WarningRaised['data']): readonly [string, string] => {
  if (finding === null)
    return [`财政绩效管理部门发出：${reason ?? ''}`, `raised by the performance division: ${reason ?? ''}`];
  const triggers = finding.triggers.map((trigger) => triggerLabels[trigger]);
  const { ruleSetId, version } = finding.ruleSet;
  return [
    `${finding.month} 月末监控按 ${ruleSetId} 第 ${version} 版触发：${triggers.map(({ label }) => label).join('、')}`,
    `at the end of ${finding.month} by ${ruleSetId} version ${version}: ${triggers.map(({ labelEn }) => labelEn).join(', ')}`,
  ];
};

/** INV-16, D17: what silence leads to is said with the warning. */
const raised = (data: WarningRaised['data']): Message => {
  const [why, whyEn] = whyRaised(data);
  return {
    projectId: data.projectId,
    deadlineId: data.deadlineId,
    recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER', 'FIN_PERF'),
    title: `预警：请于 ${data.dueDate} 前选择分类处置`,
    titleEn: `Warning: choose a disposition by ${data.dueDate}`,
    text: `${why}。请单位负责人在 ${data.dueDate} 前选择继续执行、调剂预算或取消项目；逾期未选择的，系统将暂停预算执行并冻结指标。`,
    textEn: `The warning was raised ${whyEn}. Without a disposition by ${data.dueDate} the project is suspended and its index frozen.`,
  };
};

const suspended = ({ projectId, reason, effectiveDate }: ProjectSuspended['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_HEAD', 'FIN_PERF', 'FIN_BUDGET', 'FIN_TREASURY'),
  title: '项目已暂停执行，指标冻结',
  titleEn: 'Project suspended, index frozen',
  text: `项目自 ${effectiveDate} 起暂停执行，预算指标冻结，停止支付。事由：${reason}`,
  textEn: `Suspended from ${effectiveDate} on; the index is frozen and nothing is paid. Reason: ${reason}`,
});

const resumed = ({ projectId, consents, effectiveDate }: ProjectResumed['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_HEAD', 'FIN_TREASURY'),
  title: '项目已恢复执行，指标解冻',
  titleEn: 'Project resumed, index released',
  text: `项目自 ${effectiveDate} 起恢复执行。依据：${consents.map(({ basis }) => basis).join('；')}`,
  textEn: `Resumed from ${effectiveDate} on. Basis: ${consents.map(({ basis }) => basis).join('; ')}`,
});

const cancelled = ({ projectId, reason, effectiveDate }: ProjectCancelled['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_HEAD', 'FIN_BUDGET', 'FIN_TREASURY'),
  title: '项目已取消',
  titleEn: 'Project cancelled',
  text: `经财政确认，项目自 ${effectiveDate} 起取消，由财政办理收回预算。理由：${reason}`,
  textEn: `Confirmed by finance: cancelled from ${effectiveDate} on; the budget is to be taken back. Reason: ${reason}`,
});

const disposed = ({ projectId, choice, reason }: DispositionChosen['data']): Message => {
  const [words, wordsEn] = CHOICE_WORDS[choice];
  return {
    ...ofProject(projectId),
    recipients: rolesOfProject(
      'UNIT_CLERK',
      'DEPT_REVIEWER',
      'FIN_PERF',
      ...(choice === 'CONTINUE' ? [] : (['DEPT_HEAD', 'FIN_BUDGET'] as const)),
    ),
    title: `预警处置：${words}`,
    titleEn: `Disposition: ${wordsEn}`,
    text: `单位对预警选择“${words}”。理由：${reason}`,
    textEn: `The unit chose to ${wordsEn}. Reason: ${reason}`,
  };
};

const confirmed = ({ projectId, confirmed: yes, reason }: DispositionConfirmed['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_HEAD'),
  title: yes ? '财政已确认取消项目' : '财政不同意取消项目，请重新选择处置',
  titleEn: yes ? 'Finance confirmed the cancellation' : 'Finance refused the cancellation; choose again',
  text: `${yes ? '取消项目的处置已经财政确认' : '预警重新打开，处置期限重新计算'}。意见：${reason ?? '无'}`,
  textEn: `${yes ? 'The cancellation stands' : 'The warning is open again and its period starts anew'}. Opinion: ${reason ?? 'none'}`,
});

export const warningMessages: Teller<Told> = {
  WarningRaised: raised,
  ProjectSuspended: suspended,
  ProjectResumed: resumed,
  ProjectCancelled: cancelled,
  DispositionChosen: disposed,
  DispositionConfirmed: confirmed,
};
