import type { AnyFact } from '../../kernel/decider';
import { applicationMessages } from './application-messages';
import { budgetMessages } from './budget-messages';
import { deadlineMessages } from './deadline-messages';
import { executionMessages } from './execution-messages';
import type { Message } from './message';
import { reviewMessages } from './review-messages';
import { warningMessages } from './warning-messages';

const tellers = {
  ...deadlineMessages,
  ...applicationMessages,
  ...reviewMessages,
  ...budgetMessages,
  ...executionMessages,
  ...warningMessages,
};

type ToldEvent = keyof typeof tellers;

/** Labels of the kinds of messages; a kind is the event type that people are told about. */
export const messageLabels: Readonly<Record<ToldEvent, Readonly<{ label: string; labelEn: string }>>> = {
  DeadlineReminderSent: { label: '期限提醒', labelEn: 'Reminder' },
  DeadlineEscalated: { label: '期限升级', labelEn: 'Escalation' },
  DeadlineExpired: { label: '期限届满', labelEn: 'Period over' },
  DeadlineExtended: { label: '期限延长', labelEn: 'Extension' },
  ProjectSubmitted: { label: '项目申报', labelEn: 'Submission' },
  ProjectResubmitted: { label: '补正重报', labelEn: 'Resubmission' },
  ProjectReturnedForCorrection: { label: '退回补正', labelEn: 'Return for correction' },
  ProjectAccepted: { label: '受理', labelEn: 'Acceptance' },
  ProjectWithdrawn: { label: '撤回', labelEn: 'Withdrawal' },
  ProjectLapsed: { label: '逾期失效', labelEn: 'Lapse' },
  LateEntryPermitted: { label: '逾期申报许可', labelEn: 'Late entry permission' },
  DepartmentApproved: { label: '部门审核', labelEn: 'Department approval' },
  GoalGraded: { label: '绩效目标审核', labelEn: 'Goal review' },
  ProjectPooled: { label: '入库储备', labelEn: 'Project library' },
  BudgetApproved: { label: '预算批复', labelEn: 'Budget approval' },
  BudgetIndexAllocated: { label: '指标下达', labelEn: 'Index allocation' },
  PaymentRecorded: { label: '异常支付', labelEn: 'Irregular payment' },
  TakeBackTaskCreated: { label: '收回预算', labelEn: 'Taking the budget back' },
  CarryOverRecorded: { label: '结转两年', labelEn: 'Carried over for two years' },
  MonitoringPeriodOpened: { label: '监控填报', labelEn: 'Monitoring report due' },
  MonitoringReportSubmitted: { label: '监控报告', labelEn: 'Monitoring report' },
  MonitoringReportMarkedMissing: { label: '监控缺报', labelEn: 'Report missing' },
  MonitoringReportAnalysed: { label: '财政分析', labelEn: 'Analysis by finance' },
  WarningRaised: { label: '预警', labelEn: 'Warning' },
  DispositionChosen: { label: '分类处置', labelEn: 'Disposition' },
  DispositionConfirmed: { label: '处置确认', labelEn: 'Confirmation of a disposition' },
  ProjectSuspended: { label: '暂停执行', labelEn: 'Suspension' },
  ProjectResumed: { label: '恢复执行', labelEn: 'Resumption' },
  ProjectCancelled: { label: '项目取消', labelEn: 'Cancellation' },
};

export const TOLD_EVENTS: readonly string[] = Object.keys(messageLabels);

/** What people are told about an event, each recipient at most once; undefined when nobody is told about it. */
export const messageFrom = ({ type, data }: AnyFact): Message | undefined => {
  const tell = Object.hasOwn(tellers, type) ? tellers[type as ToldEvent] : undefined;
  return tell === undefined ? undefined : (tell as (given: object) => Message | undefined)(data);
};
