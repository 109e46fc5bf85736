import { accessControlCodes } from '../../libs/access-control/role-labels';
import {
  freezeCauseLabels,
  paymentFlagLabels,
  unfreezeCauseLabels,
} from '../../libs/budget-execution/domain/budget-index.labels';
import { overrideKinds } from '../../libs/deadlines/domain/override-kinds';
import { reasonCodes } from '../../libs/deadlines/domain/reason-codes';
import { effectLabels, stateLabels } from '../../libs/deadlines/http/deadline-labels';
import { lightLabels, triggerLabels } from '../../libs/rule-sets/domain/light-labels';
import {
  causeLabels,
  cycleLabels,
  executionSourceLabels,
  likelihoodLabels,
} from '../../libs/monitoring/domain/report-labels';
import { deadlinesDefault } from '../../libs/rule-sets/domain/deadlines-default';
import { gradeBands } from '../../libs/rule-sets/domain/grades';
import { attributeLabels, classLabels, flagLabels, statusLabels } from '../../libs/projects/domain/project-labels';
import { taskLabels } from '../../libs/tasks/read-models/task-labels';
import {
  dispositionLabels,
  offlineCheckLabels,
  proposalLabels,
  warningKindLabels,
  warningOutcomeLabels,
  warningStateLabels,
} from '../../libs/warnings/domain/warning-labels';
import type { CodeList } from '../../libs/web/code-catalogue';
import { eventTypes } from './catalogues';

type Labels = Readonly<Record<string, Readonly<{ label: string; labelEn: string }>>>;

const list = (name: string, label: string, labelEn: string, labels: Labels): CodeList => ({
  name,
  label,
  labelEn,
  codes: Object.entries(labels).map(([code, words]) => ({ code, label: words.label, labelEn: words.labelEn })),
});

const byCode = <T>(items: readonly T[], of: (item: T) => readonly [string, string, string]): Labels =>
  Object.fromEntries(
    items.map((item) => {
      const [code, label, labelEn] = of(item);
      return [code, { label, labelEn }];
    }),
  );

/** Every code that an answer can hold (`GET /catalogue`). */
export const codeLists: readonly CodeList[] = [
  list('projectState', '项目状态', 'Project state', statusLabels),
  list('projectFlag', '项目标记', 'Project flag', flagLabels),
  list('projectAttribute', '项目属性', 'Project attribute', attributeLabels),
  list('projectClass', '项目类别', 'Project class', classLabels),
  list('task', '待办', 'Task', taskLabels),
  list('deadlineState', '期限状态', 'Deadline state', stateLabels),
  list('effectOfSilence', '逾期后果', 'Effect of silence', effectLabels),
  list('deadlineReason', '期限变更原因', 'Reason of an order about a deadline', reasonCodes),
  list('deadlineOverride', '期限变更类型', 'Kind of a change of a deadline', overrideKinds),
  list('paymentFlag', '支付标记', 'Flag of a payment', paymentFlagLabels),
  list('freezeCause', '冻结原因', 'Cause of a freeze', freezeCauseLabels),
  list('unfreezeCause', '解冻原因', 'Cause of a release', unfreezeCauseLabels),
  list('monitoringReportStatus', '监控报告状态', 'Status of a monitoring report', cycleLabels),
  list('deviationCause', '偏差原因', 'Cause of a deviation', causeLabels),
  list('likelihood', '完成目标可能性', 'Likelihood of reaching the goal', likelihoodLabels),
  list('executionSource', '执行数来源', 'Source of the executed amount', executionSourceLabels),
  list('warningState', '预警状态', 'State of a warning', warningStateLabels),
  list('warningKind', '预警方式', 'Kind of a warning', warningKindLabels),
  list('warningOutcome', '预警结果', 'Outcome of a warning', warningOutcomeLabels),
  list('disposition', '分类处置', 'Disposition', dispositionLabels),
  list('freezeProposal', '冻结后处理建议', 'Proposal after a freeze', proposalLabels),
  list('offlineCheck', '线下核查原因', 'Reason of a check on the spot', offlineCheckLabels),
  list('light', '预警灯', 'Light', lightLabels),
  list('trigger', '预警触发条件', 'Trigger of a warning', triggerLabels),
  ...accessControlCodes,
  list(
    'grade',
    '等级',
    'Grade',
    byCode(gradeBands, ({ grade, label, labelEn }) => [grade, label, labelEn]),
  ),
  list(
    'deadline',
    '期限',
    'Deadline',
    byCode(deadlinesDefault.data.deadlines, ({ code, title, titleEn }) => [code, title, titleEn]),
  ),
  list(
    'eventType',
    '事件',
    'Event',
    byCode(eventTypes.all(), ({ type, label }) => [type, label, type]),
  ),
];
