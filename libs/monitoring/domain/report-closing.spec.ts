import { fold } from '../../kernel/decider';
import { instant } from '../../kernel/instant';
import { PROJECT_ID } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import { contentOf, decided, given, open, placesOf, reported, submit } from '../../../test/support/monitoring-reports';
import { monitoringReport } from './monitoring-report.decider';
import { reportActionsOf } from './report-actions';
import type { AnalyseReport } from './report.commands';

const Q1 = '2026-Q1';
const AT = '2026-04-17T10:00';
const opened = reported([], open(Q1));
const submitted = reported(opened, submit(Q1, '2026-04-10T10:00', contentOf('6', '100', '11.8'), 520));
const summarise = { ...given(people.reviewer, AT, Q1), type: 'SummariseReport', opinion: '情况属实' } as const;
const summarised = reported(submitted, summarise);
const analyse: AnalyseReport = {
  ...given(people.perf, AT, Q1),
  ...{ type: 'AnalyseReport', opinion: '进度偏慢', advice: '加快支付', rectify: true },
};

describe('SummariseReport', () => {
  it('D15: the summary meets it', () => {
    const standing = { deadlineId: `D15-2026-Q1-${PROJECT_ID}`, code: 'D15', state: 'OPEN', version: 2 } as const;
    const dueInstant = instant('2026-04-22T16:00:00Z');
    expect(decided(submitted, { ...summarise, deadlines: [{ ...standing, dueInstant }] })).toMatchObject([
      {
        type: 'MonitoringReportSummarised',
        data: { opinion: '情况属实', deadlinesEnded: [{ code: 'D15', outcome: 'MET', version: 2, dueInstant }] },
      },
    ]);
  });

  it('D15: a missing report is summarised as missing, once; it can still be sent and is summarised again', () => {
    const missing = reported(opened, {
      ...given(people.system, '2026-04-22T09:00', Q1),
      ...{ type: 'NoteLateness', stage: 'MARKED_MISSING', deadlineId: `D14-2026-Q1-${PROJECT_ID}` },
      effectiveDate: given(people.system, '2026-04-22T09:00', Q1).today,
    });
    expect(decided(missing, summarise)).toMatchObject([
      { type: 'MonitoringReportSummarised', data: { missing: true } },
    ]);
    const said = reported(missing, summarise);
    expect(fold(monitoringReport, said).status).toBe('MARKED_MISSING');
    expect(decided(said, summarise)).toEqual([]);
    const sent = reported(said, submit(Q1, '2026-04-24T10:00', contentOf('6', '100', '11.8'), 520));
    expect(fold(monitoringReport, reported(sent, summarise)).status).toBe('DEPT_SUMMARISED');
  });

  it('D15: by the department of the project, after the report, once, with an opinion', () => {
    for (const by of [people.unitHead, people.deptHead, { ...people.reviewer, org: '104' }])
      expect(placesOf(submitted, { ...summarise, by })).toEqual(['D15 ']);
    expect(placesOf(opened, summarise)).toEqual(['D15 ']);
    expect(placesOf(summarised, summarise)).toEqual(['D15 ']);
    expect(placesOf(submitted, { ...summarise, opinion: ' ' })).toEqual(['D15 /opinion']);
  });
});

describe('AnalyseReport', () => {
  it('D15: finance analyses what is summarised and closes the cycle', () => {
    expect(decided(summarised, analyse)).toMatchObject([
      { type: 'MonitoringReportAnalysed', data: { opinion: '进度偏慢', advice: '加快支付', rectify: true } },
      { type: 'MonitoringCycleClosed', data: { projectId: PROJECT_ID, period: Q1 } },
    ]);
    expect(fold(monitoringReport, reported(summarised, analyse)).status).toBe('CLOSED');
  });

  it('D15: by the performance division, after the summary, once', () => {
    for (const by of [people.budget, people.reviewer])
      expect(placesOf(summarised, { ...analyse, by })).toEqual(['D15 ']);
    expect(placesOf(submitted, analyse)).toEqual(['D15 ']);
    expect(placesOf(reported(summarised, analyse), analyse)).toEqual(['D15 ']);
  });
});

it('T21: actions tell by the same guards what a caller may do now, and why not', () => {
  const actions = (history: typeof opened, by: typeof people.unitHead) =>
    reportActionsOf(fold(monitoringReport, history), given(by, AT, Q1)).map(({ command, allowed }) => [
      command,
      allowed,
    ]);
  expect(actions(opened, people.unitHead)).toEqual([
    ['ReportActualValues', true],
    ['SubmitReport', true],
    ['CorrectReport', true],
  ]);
  const [values, submission] = reportActionsOf(fold(monitoringReport, submitted), given(people.unitHead, AT, Q1));
  expect(values?.href).toBe(`/api/v1/projects/${PROJECT_ID}/actual-values`);
  expect(submission).toMatchObject({
    href: `/api/v1/projects/${PROJECT_ID}/monitoring-reports/2026-Q1/submission`,
    ...{ allowed: false, rule: 'T21', method: 'POST' },
  });
  expect(submission?.reason).toContain('已报送');
  expect(reportActionsOf(fold(monitoringReport, submitted), given(people.auditor, AT, Q1))).toEqual([]);
});
