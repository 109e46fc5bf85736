import { describedIn, type EventDescription } from '../../kernel/event-description';
import type { RuleDescription } from '../../kernel/rule-description';
import type { WarningEvent } from './warning.events';

type Own = Exclude<WarningEvent['type'], 'DeadlineStarted'>;

/** Label and meaning of every event; a new one that is not described breaks the compilation. */
const described: Readonly<Record<Own, readonly [label: string, meaning: string]>> = {
  WarningOpened: ['预警建立', 'The warning that the project was given began its own procedure.'],
  WarningFindingAdded: ['追加监控结果', 'A later evaluation by the same rule added its finding to the open warning.'],
  OfflineCheckOrdered: [
    '安排现场核查',
    'Three warnings in a row, or a secret project: the place itself is to be looked at.',
  ],
  WarningAcknowledged: ['预警签收', 'The unit head took note of the warning.'],
  DispositionChosen: [
    '选择分类处置',
    'The unit head chose to continue, to reallocate the budget or to cancel the project.',
  ],
  DispositionConfirmed: ['财政对取消项目的决定', 'Finance confirmed the cancellation, or refused it with a reason.'],
  DispositionTimedOut: [
    '处置逾期',
    'Nobody chose within the period; it takes effect on the due date and suspends the execution.',
  ],
  FreezeProposalMade: ['冻结后处理建议', 'The department proposed what becomes of the frozen budget.'],
  WarningClosed: ['预警办结', 'The warning was answered, or ended with the project, and is over.'],
};

/** Events of a warning's stream; `DeadlineStarted` is described by the deadlines. */
export const warningEvents: readonly EventDescription[] = describedIn('warning-{id}', described);

/** Rules that a warning decides by, in plain words. */
export const warningRules: readonly RuleDescription[] = [
  {
    id: 'T23',
    text: '单位负责人在 10 个工作日内说明理由，选择确定继续执行、调剂预算或取消项目；取消项目须经财政绩效管理处（科）确认，不予确认的预警重新打开，期限自当日重新计算。',
    textEn:
      'The unit head chooses within 10 working days, with a reason: continue, reallocate or cancel; a cancellation that finance refuses reopens the warning and the period starts anew.',
    regulation: '川财绩〔2025〕',
    ruleSet: 'sichuan-2025 v1',
  },
  {
    id: 'T23a',
    text: '预算指标因预警冻结后，主管部门负责人在 15 个工作日内提出处理建议：调剂并调整绩效目标、交回预算或整改后继续执行；每次冻结一次。',
    textEn:
      'After a freeze the department leader proposes within 15 working days: reallocate with goal adjustment, give back, or correct and continue; once for each freeze.',
    regulation: '川财绩〔2025〕',
    ruleSet: 'sichuan-2025 v1',
  },
  {
    id: 'T24',
    text: '逾期未选择处置方式的，系统自期限届满之日起暂停预算执行并冻结指标，与计时器实际运行时间无关。',
    textEn:
      'Silence over the disposition suspends the execution and freezes the index on the due date, whenever the timer really ran.',
    regulation: '川财绩〔2025〕',
    ruleSet: 'sichuan-2025 v1',
  },
  {
    id: 'INV-16',
    text: '确定继续执行须写明整改措施和预计完成情况；调剂预算即冻结指标并须提出处理建议；取消项目须经财政确认。',
    textEn:
      'CONTINUE needs measures and a forecast; REALLOCATE freezes the index and obliges to a proposal; CANCEL needs the confirmation of finance.',
    regulation: '川财绩〔2025〕',
  },
];
