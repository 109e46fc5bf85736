import type { Role } from '../../kernel/role';
import type { WarningStatus } from './warning.state';

/** One step of the procedure of domain.md 7.6 and 9: in which states, who may, and how people and clients find it. */
export type WarningTransition = Readonly<{
  rule: string;
  label: string;
  labelEn: string;
  who: readonly Role[];
  states: readonly (WarningStatus | 'ABSENT')[];
  /** Below `/warnings/{w}` (`api.md` 2); null for a command that no person gives. */
  path: string | null;
  needsReason: boolean;
}>;

const ANY: readonly WarningStatus[] = ['RAISED', 'ACKNOWLEDGED', 'DISPOSED', 'TIMED_OUT', 'CLOSED'];

const bySystem = (rule: string, label: string, labelEn: string, states: WarningTransition['states']) =>
  ({ rule, label, labelEn, states, who: ['SYSTEM'], path: null, needsReason: false }) as const;

export const warningTransitions = {
  OpenWarning: bySystem('T22', '建立预警', 'Open the warning', ['ABSENT']),
  AddFinding: bySystem('T22', '追加监控结果', 'Add a finding', ANY),
  AcknowledgeWarning: {
    ...{ rule: 'T23', label: '签收预警', labelEn: 'Acknowledge', who: ['UNIT_HEAD'] },
    ...{ states: ['RAISED', 'ACKNOWLEDGED'], path: 'acknowledgement', needsReason: false },
  },
  ChooseDisposition: {
    ...{ rule: 'T23', label: '选择处置方式', labelEn: 'Choose the disposition', who: ['UNIT_HEAD'] },
    ...{ states: ['RAISED', 'ACKNOWLEDGED'], path: 'disposition', needsReason: true },
  },
  ConfirmDisposition: {
    ...{ rule: 'T23', label: '确认取消项目', labelEn: 'Decide about the cancellation', who: ['FIN_PERF'] },
    ...{ states: ['DISPOSED'], path: 'disposition-confirmation', needsReason: false },
  },
  TimeOutDisposition: bySystem('T24', '处置逾期', 'Time-out of the disposition', [...ANY, 'ABSENT']),
  MakeProposal: {
    ...{ rule: 'T23a', label: '提出冻结后处理建议', labelEn: 'Propose after the freeze', who: ['DEPT_HEAD'] },
    ...{ states: ['DISPOSED', 'TIMED_OUT'], path: 'proposal', needsReason: true },
  },
  CloseWarning: bySystem('T23', '办结预警', 'Close the warning', ANY),
} as const satisfies Readonly<Record<string, WarningTransition>>;
