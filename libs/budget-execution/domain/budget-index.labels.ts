import type { BudgetIndexUnfrozen, FreezeCause, PaymentFlag } from './budget-index.events';

type Label = Readonly<{ label: string; labelEn: string }>;

/** Why a payment is shown to finance (INV-11, T19). */
export const paymentFlagLabels: Readonly<Record<PaymentFlag, Label>> = {
  ABOVE_BALANCE: { label: '超过指标余额', labelEn: 'Above the balance' },
  INDEX_FROZEN: { label: '指标冻结期间支付', labelEn: 'Paid from a frozen index' },
  AFTER_COMPLETION: { label: '执行结束后支付', labelEn: 'Paid after execution ended' },
};

export const freezeCauseLabels: Readonly<Record<FreezeCause, Label>> = {
  REALLOCATE: { label: '调剂预算', labelEn: 'Reallocation' },
  CANCEL: { label: '取消项目', labelEn: 'Cancellation' },
  SUSPENSION: { label: '暂停执行', labelEn: 'Suspension' },
};

export const unfreezeCauseLabels: Readonly<Record<BudgetIndexUnfrozen['data']['cause'], Label>> = {
  RESUMED: { label: '恢复执行', labelEn: 'Resumed' },
  CANCEL_REFUSED: { label: '未同意取消', labelEn: 'Cancellation refused' },
};
