import type { OfflineCheckReason } from '../../projects/domain/project-execution.events';
import type { DispositionChoice, FreezeProposalChoice, WarningOutcome } from './warning.events';
import type { WarningStatus } from './warning.state';

export type Label = Readonly<{ label: string; labelEn: string }>;

/** States of the procedure (domain.md 9). */
export const warningStateLabels: Readonly<Record<WarningStatus, Label>> = {
  RAISED: { label: '已预警', labelEn: 'Raised' },
  ACKNOWLEDGED: { label: '已签收', labelEn: 'Acknowledged' },
  DISPOSED: { label: '已选择处置', labelEn: 'Disposed' },
  TIMED_OUT: { label: '逾期未处置', labelEn: 'Timed out' },
  CLOSED: { label: '已办结', labelEn: 'Closed' },
};

/** Disposition by category (分类处置, domain.md 7.6). */
export const dispositionLabels: Readonly<Record<DispositionChoice, Label>> = {
  CONTINUE: { label: '确定继续执行', labelEn: 'Continue' },
  REALLOCATE: { label: '调剂预算', labelEn: 'Reallocate' },
  CANCEL: { label: '取消项目', labelEn: 'Cancel' },
};

/** What the department proposes after a freeze (domain.md 7.6). */
export const proposalLabels: Readonly<Record<FreezeProposalChoice, Label>> = {
  REALLOCATE: { label: '调剂预算并调整绩效目标', labelEn: 'Reallocate with goal adjustment' },
  GIVE_BACK: { label: '交回预算', labelEn: 'Give back' },
  CORRECT_AND_CONTINUE: { label: '整改后继续执行', labelEn: 'Correct and continue' },
};

export const warningOutcomeLabels: Readonly<Record<WarningOutcome, Label>> = {
  CONTINUED: { label: '继续执行', labelEn: 'Continued' },
  REALLOCATED: { label: '已调剂', labelEn: 'Reallocated' },
  CANCELLED: { label: '项目已取消', labelEn: 'Cancelled' },
  RESUMED: { label: '已恢复执行', labelEn: 'Resumed' },
};

export const warningKindLabels = {
  RULE: { label: '规则预警', labelEn: 'By rule set' },
  MANUAL: { label: '人工预警', labelEn: 'By hand' },
} as const satisfies Readonly<Record<string, Label>>;

export const offlineCheckLabels: Readonly<Record<OfflineCheckReason, Label>> = {
  THREE_IN_A_ROW: { label: '连续三个月预警', labelEn: 'Three warnings in a row' },
  SECRET: { label: '涉密项目', labelEn: 'Secret project' },
};
