import { describedIn, type EventDescription } from '../../kernel/event-description';
import type { RuleDescription } from '../../kernel/rule-description';
import type { MonitoringReportEvent } from './monitoring-report.events';

type Own = Exclude<MonitoringReportEvent['type'], 'DeadlineStarted'>;

/** Label and meaning of every event; a new one that is not described breaks the compilation. */
const described: Readonly<Record<Own, readonly [label: string, meaning: string]>> = {
  ActualValuesReported: ['实际完成值填报', 'The unit reported actual values with the day for which they stand.'],
  MonitoringPeriodOpened: [
    '监控周期开始',
    'The period ended and its report is due; carries targets, last values and money.',
  ],
  MonitoringReportDrafted: ['监控报告草稿保存', 'The draft of the report was replaced whole.'],
  MonitoringReportSubmitted: ['监控报告报送', 'The unit head submitted the report, in time or late.'],
  DeviationComputed: [
    '偏差计算',
    'Rates, lights and triggers of a report or of its correction, with rule sets and inputs.',
  ],
  MonthEvaluated: [
    '月末评估',
    'The end of a month was evaluated from imported execution and the values reported so far.',
  ],
  MonitoringReportCorrected: ['填报值更正', 'The unit head corrected a reported value and gave the reason.'],
  MonitoringReportFellOverdue: ['监控报告逾期', 'The due instant passed without a report.'],
  MonitoringReportOverdueEscalated: [
    '监控报告逾期上报',
    'The report is still missing at the third working day after the due date; it was escalated.',
  ],
  MonitoringReportMarkedMissing: [
    '监控报告缺报',
    'The report is marked missing: a red light, and a matter of the yearly assessment.',
  ],
  MonitoringReportSummarised: ['部门汇总', 'The department summarised the report.'],
  MonitoringReportAnalysed: ['财政分析', 'Finance analysed the report.'],
  MonitoringCycleClosed: [
    '监控周期结束',
    'The monitoring cycle is closed: finance analysed it, or the project was cancelled.',
  ],
  MonitoringReportDutySuspended: [
    '监控报告报送中止',
    'The project was suspended while its report was awaited; no deadline of the report runs any more.',
  ],
};

/** Events of a monitoring report; `DeadlineStarted` is described by the deadlines. */
export const monitoringReportEvents: readonly EventDescription[] = describedIn(
  'monitor-{projectId}-{period}',
  described,
);

/** Rules that a monitoring report decides by, in plain words. */
export const monitoringReportRules: readonly RuleDescription[] = [
  {
    id: 'T20',
    text: '季度末，系统为已下达指标或执行中的项目（人员类除外）开始监控周期，报送期限随之开始。',
    textEn:
      'At the end of a quarter the system opens the cycle of every project that is allocated or executing, class STAFF excepted; D14 starts.',
    regulation: '财预〔2019〕136号',
  },
  {
    id: 'T21',
    text: '单位负责人报送监控报告：每项指标已填报或标记为未到期，偏离目标的说明原因；逾期报送照样受理并标记。',
    textEn:
      'The unit head submits the report: every indicator filled or marked not due, causes where off target; a late one is accepted and flagged.',
    regulation: '财预〔2019〕136号',
  },
  {
    id: 'INV-13',
    text: '每个项目每季度一份监控报告；累计值不得低于上次填报的值，除非先以更正说明。',
    textEn: 'One report per project and quarter; cumulative values do not fall unless a correction explains it.',
  },
  {
    id: 'INV-14',
    text: '黄灯、橙灯、红灯的指标须填写偏差原因类别和不少于 20 个字的说明。',
    textEn: 'A yellow, orange or red indicator needs a cause class and a text of at least 20 characters.',
  },
  {
    id: 'INV-42',
    text: '定性评判系数在 0.00 至 1.00 之间，两位小数，并附理由。',
    textEn: 'A qualitative coefficient lies in 0.00-1.00 with two decimals and carries a reason.',
  },
  {
    id: 'DEC-33',
    text: '实际完成值可随时填报并注明截至日期；月末评估取每项指标截至日期在当月、评估前记录的最后一个值，没有的视为未观测。',
    textEn:
      'Actual values are reported at any time with the day they stand for; the evaluation of a month uses the last one that stands for a day of it and was recorded before.',
  },
];
