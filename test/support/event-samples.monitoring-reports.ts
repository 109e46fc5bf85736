import type { MonitoringReportEvent, ReportContent } from '../../libs/monitoring/domain/monitoring-report.events';
import type { ReportCommand } from '../../libs/monitoring/domain/report.commands';
import { absoluteDeviation } from '../../libs/rule-sets/domain/absolute-deviation';
import type { LatenessStage } from '../../libs/monitoring/domain/monitoring-report.state';
import { businessDate } from '../../libs/kernel/instant';
import type { Sample } from './event-sample';
import {
  d14,
  decided,
  given,
  indicators,
  monitored,
  moneyOf,
  open,
  qualitativeIndicator,
  report,
  reported,
  rules,
  submit,
  WHY,
} from './monitoring-reports';
import { PROJECT_ID, SHA256 } from './project-content';
import { people } from './project-people';

const evidence = [{ sha256: SHA256, name: '月度进度表.pdf', size: 1024, mediaType: 'application/pdf' }];
const whole = {
  ...{
    level1: 'OUTPUT',
    level2Code: '11',
    scoringStandard: '按完成比例计分',
    dataSource: '验收资料',
    meaning: '完成改造并通水',
  },
  ...{ baselineValue: '40', passThreshold: '0.6', tolerance: '1', core: true },
};
const milestone = { accumulationType: 'MILESTONE', plannedMonth: 11 } as const;
const [first, second, ...rest] = indicators;

/** Indicators that leave nothing out, so that the samples show every field. */
const goal = {
  version: 1,
  annualGoal: '改造老旧管网 60 公里。',
  indicators: [
    { ...first, ...whole, indicatorId: 'I1' },
    { ...second, ...milestone, indicatorId: 'I2' },
    ...rest,
    qualitativeIndicator,
  ],
};
const project = { ...monitored, goal };
const value = { indicatorId: 'I1', actualValue: '5', evidence };
const judged = {
  indicatorId: 'Q1',
  qualitativeCoefficient: '0.85',
  qualitativeReason: '管护制度已印发，尚未全部落实。',
};

const content: ReportContent = {
  indicators: [
    {
      ...{ ...value, actualValue: '6', expectedFullYearValue: '55', likelihood: 'POSSIBLE', remark: '二季度加快' },
      causes: [{ class: 'FUNDING', text: WHY }],
    },
    { indicatorId: 'I2', notDue: true },
    { indicatorId: 'I3', actualValue: '11.8', causes: [{ class: 'OTHER', text: WHY }] },
    { indicatorId: 'I4', notDue: true },
    judged,
  ],
  expectedFullYearExecution: '48000000.00',
  selfReportedExecution: '5200000.00',
};

const Q1 = '2026-Q1';
const about = { project };
const early = report('2026-03-20T10:00', '2026-03-20', [value, judged], Q1, about);
const late = (stage: LatenessStage, day: string): ReportCommand => ({
  ...given(people.system, `${day}T09:00`, Q1, { project, deadlines: [d14(Q1)] }),
  ...{ type: 'NoteLateness', stage, deadlineId: `D14-2026-Q1-${PROJECT_ID}`, effectiveDate: businessDate(day) },
});

const lastValues = [value, judged];
const opened = reported(
  reported([], { ...early, storedDocuments: [SHA256] }),
  open(Q1, 520, { project, lastValues: lastValues.map((each) => ({ ...each, evidence })) }),
);
const drafted = reported(opened, {
  ...given(people.clerk, '2026-04-08T10:00', Q1, about),
  type: 'DraftReport',
  content,
});
const overdue = reported(
  drafted,
  late('OVERDUE_REMINDED', '2026-04-16'),
  late('OVERDUE_ESCALATED', '2026-04-20'),
  late('MARKED_MISSING', '2026-04-22'),
);
const submitted = reported(overdue, submit(Q1, '2026-04-23T10:00', null, 520, { project, deadlines: [d14(Q1)] }));
const evaluated = reported(submitted, {
  ...given(people.system, '2026-04-24T00:00', Q1, about),
  ...{ type: 'EvaluateMonth', month: '2026-03', money: moneyOf(520), rules },
});
const corrected = reported(evaluated, {
  ...given(people.unitHead, '2026-04-24T10:00', Q1, about),
  ...{ type: 'CorrectReport', indicatorId: 'I1', actualValue: '4', reason: '重复计算了二标段', documents: evidence },
  ...{ rules: { ruleSet: absoluteDeviation, lightRuleSet: absoluteDeviation }, storedDocuments: [SHA256] },
});
const summarised = reported(corrected, {
  ...given(people.reviewer, '2026-04-27T10:00', Q1, about),
  ...{ type: 'SummariseReport', opinion: '情况属实，请单位加快进度。' },
});
const analysed = reported(summarised, {
  ...given(people.perf, '2026-04-28T10:00', Q1, about),
  ...{ type: 'AnalyseReport', opinion: '支出进度偏慢。', advice: '加快支付。', rectify: true },
});

/** A suspension that ended the duty to report; the report above is not touched by it. */
const [suspended] = decided(opened, {
  ...given(people.system, '2026-04-14T10:00', Q1, { project, deadlines: [d14(Q1)] }),
  ...{ type: 'SuspendDuty', effectiveDate: businessDate('2026-04-14') },
});
/** A cancellation while the report was awaited: the variant that ends deadlines. */
const [cancelled] = decided(opened, {
  ...given(people.system, '2026-04-14T10:00', Q1, { project, deadlines: [d14(Q1)] }),
  ...{ type: 'EndCycle' },
});

/** A report that went through the whole cycle, late branch and correction included. */
export const monitoringReportHistory: readonly MonitoringReportEvent[] = analysed;

/** A cause that both reports and deadlines know is left to the deadlines. */
const isOwn = ({ type }: MonitoringReportEvent): boolean => type !== 'DeadlineStarted';

export const monitoringReportSamples = (): readonly Sample[] => {
  const computed = analysed.filter((event) => event.type === 'DeviationComputed');
  const correction = computed.at(-1);
  const once = analysed.filter((event) => isOwn(event) && event !== correction).map((event) => ({ event }));
  const variants: readonly (readonly [MonitoringReportEvent | undefined, string | undefined])[] = [
    [correction, 'correction'],
    [suspended, undefined],
    [cancelled, 'cancelled'],
  ];
  return [
    ...once,
    ...variants.flatMap(([event, variant]) => {
      if (event === undefined) return [];
      return [variant === undefined ? { event } : { event, variant }];
    }),
  ];
};
