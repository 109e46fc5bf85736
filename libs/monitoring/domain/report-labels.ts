import type { CauseClass, Likelihood } from './monitoring-report.events';
import type { CycleState } from './monitoring-report.state';

type Label = Readonly<{ label: string; labelEn: string }>;

/** States of the monitoring cycle (监控周期, domain.md 9) as people read them. */
export const cycleLabels: Readonly<Record<CycleState, Label>> = {
  UNOPENED: { label: '尚未开始', labelEn: 'Not opened' },
  OPENED: { label: '待填报', labelEn: 'Opened' },
  FILLING: { label: '填报中', labelEn: 'Filling' },
  SUBMITTED: { label: '已报送', labelEn: 'Submitted' },
  DEPT_SUMMARISED: { label: '部门已汇总', labelEn: 'Summarised by the department' },
  FIN_ANALYSED: { label: '财政已分析', labelEn: 'Analysed by finance' },
  CLOSED: { label: '已结束', labelEn: 'Closed' },
  OVERDUE_REMINDED: { label: '逾期已提醒', labelEn: 'Overdue, reminded' },
  OVERDUE_ESCALATED: { label: '逾期已上报', labelEn: 'Overdue, escalated' },
  MARKED_MISSING: { label: '缺报', labelEn: 'Marked missing' },
};

/** Classes of causes of a deviation (偏差原因, domain.md 15.3). */
export const causeLabels: Readonly<Record<CauseClass, Label>> = {
  FUNDING: { label: '经费保障', labelEn: 'Funding' },
  SYSTEM: { label: '制度保障', labelEn: 'System' },
  STAFF: { label: '人员保障', labelEn: 'Staff' },
  HARDWARE: { label: '硬件条件保障', labelEn: 'Hardware' },
  OTHER: { label: '其他', labelEn: 'Other' },
};

/** Possibility to reach the goal (完成目标可能性, domain.md 15.3). */
export const likelihoodLabels: Readonly<Record<Likelihood, Label>> = {
  CERTAIN: { label: '确定能', labelEn: 'Certain' },
  POSSIBLE: { label: '有可能', labelEn: 'Possible' },
  IMPOSSIBLE: { label: '完全不可能', labelEn: 'Impossible' },
};

/** Where the executed amount comes from (INV-12). */
export const executionSourceLabels = {
  IMPORTED: { label: '国库导入', labelEn: 'Imported from the treasury' },
  SELF_REPORTED: { label: '单位自报', labelEn: 'Self-reported' },
} as const satisfies Readonly<Record<string, Label>>;
