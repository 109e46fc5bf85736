import { unless, type Violation } from '../../kernel/rule-violation';
import { words } from './monitoring-clause';
import { about } from './report-about';
import { endingOf } from './report-deadlines';
import type { ReportDecision } from './report-decision';
import { reportTransitions } from './report-transitions';
import { brokenMember } from './report-violation';
import type { AnalyseReport, SummariseReport } from './report.commands';

const opinionViolations = (opinion: string): readonly Violation[] =>
  unless(opinion.trim() !== '', () =>
    brokenMember(
      'D15',
      '/opinion',
      '意见',
      opinion,
      words('缺少意见。', 'The opinion is missing.', '请写明意见。', 'State the opinion.'),
    ),
  );

/** The department's summary meets D15; of a missing report it says so, once, and the unit still owes it. */
export const summariseReport: ReportDecision<SummariseReport> = {
  transition: reportTransitions.SummariseReport,
  afterYearEnd: true,
  content: (_, { opinion }) => opinionViolations(opinion),
  events: (report, command) => {
    const { opinion, deadlines } = command;
    const missing = report.submitted === null;
    if (missing && report.summary !== null) return [];
    const deadlinesEnded = endingOf(report, 'D15', 'MET', deadlines);
    return [{ type: 'MonitoringReportSummarised', data: { ...about(command), opinion, missing, deadlinesEnded } }];
  },
};

/** The finance part of the form (15.3); it closes the cycle. */
export const analyseReport: ReportDecision<AnalyseReport> = {
  transition: reportTransitions.AnalyseReport,
  afterYearEnd: true,
  content: (_, { opinion }) => opinionViolations(opinion),
  events: (_, command) => {
    const { opinion, advice, rectify } = command;
    return [
      { type: 'MonitoringReportAnalysed', data: { ...about(command), opinion, advice, rectify } },
      { type: 'MonitoringCycleClosed', data: { ...about(command), deadlinesEnded: [] } },
    ];
  },
};
