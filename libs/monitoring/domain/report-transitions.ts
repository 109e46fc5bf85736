import type { Role } from '../../kernel/role';
import type { CycleState } from './monitoring-report.state';

/** One command of the monitoring cycle: in which states, who may, and how people and clients find it. */
export type ReportTransition = Readonly<{
  rule: string;
  label: string;
  labelEn: string;
  roles: readonly Role[];
  /** Any other state refuses. */
  states: readonly CycleState[];
  method: 'POST' | 'PUT';
  /** Below `/projects/{p}/` (`api.md` 2). */
  path: string;
  needsReason: boolean;
}>;

const UNSUBMITTED = ['OPENED', 'FILLING', 'OVERDUE_REMINDED', 'OVERDUE_ESCALATED', 'MARKED_MISSING'] as const;
const SUBMITTED = ['SUBMITTED', 'DEPT_SUMMARISED', 'FIN_ANALYSED', 'CLOSED'] as const;

const REPORT = 'monitoring-reports/{period}';
const plain = { method: 'POST', needsReason: false } as const;

/** T20, T21 and the sub-process of domain.md 9. */
export const reportTransitions = {
  DraftReport: {
    ...plain,
    ...{ rule: 'T21', label: '填写监控报告', labelEn: 'Write the draft of the report', roles: ['UNIT_CLERK'] },
    ...{ states: UNSUBMITTED, method: 'PUT', path: REPORT },
  },
  ReportActualValues: {
    ...plain,
    ...{ rule: 'DEC-33', label: '填报实际完成值', labelEn: 'Report actual values', roles: ['UNIT_CLERK', 'UNIT_HEAD'] },
    ...{ states: ['UNOPENED', ...UNSUBMITTED], path: 'actual-values' },
  },
  SubmitReport: {
    ...plain,
    ...{ rule: 'T21', label: '报送监控报告', labelEn: 'Submit the monitoring report', roles: ['UNIT_HEAD'] },
    ...{ states: UNSUBMITTED, path: `${REPORT}/submission` },
  },
  CorrectReport: {
    ...plain,
    ...{ rule: 'INV-13', label: '更正填报值', labelEn: 'Correct a reported value', roles: ['UNIT_HEAD'] },
    ...{ states: ['UNOPENED', ...UNSUBMITTED, ...SUBMITTED], path: `${REPORT}/correction`, needsReason: true },
  },
  SummariseReport: {
    ...plain,
    ...{ rule: 'D15', label: '部门汇总', labelEn: 'Summarise for the department', roles: ['DEPT_REVIEWER'] },
    ...{ states: ['SUBMITTED', 'MARKED_MISSING'], path: `${REPORT}/summary` },
  },
  AnalyseReport: {
    ...plain,
    ...{ rule: 'D15', label: '财政分析', labelEn: 'Analyse for finance', roles: ['FIN_PERF'] },
    ...{ states: ['DEPT_SUMMARISED'], path: `${REPORT}/analysis` },
  },
} as const satisfies Readonly<Record<string, ReportTransition>>;
