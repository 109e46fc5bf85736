/** What the workflow administrator may do with a deadline, one by one or in bulk (domain.md 10.1). */
export const OPERATIONS = ['PAUSE', 'RESUME', 'REASSIGN', 'WAIVE', 'OVERRIDE', 'EXTEND'] as const;
export type Operation = (typeof OPERATIONS)[number];

/**
 * Operations that need an order: a reason code and, but for self-evident pauses, a document number. A review is none of
 * the bulk ones: each deadline that fired is looked at by itself.
 */
export type OrderedOperation = Exclude<Operation, 'EXTEND'> | 'REVIEW';

type ReasonCode = Readonly<{ label: string; labelEn: string; operations: readonly OrderedOperation[] }>;

const ANY: readonly OrderedOperation[] = ['PAUSE', 'RESUME', 'REASSIGN', 'WAIVE', 'OVERRIDE', 'REVIEW'];

const STANDSTILL: readonly OrderedOperation[] = ['PAUSE', 'RESUME'];

/** docs/decisions/0015: few and coded, so that years of orders can be counted; the document says the rest. */
export const reasonCodes: Readonly<Record<string, ReasonCode>> = {
  APPEAL: { label: '申诉复核', labelEn: 'Appeal', operations: STANDSTILL },
  THIRD_PARTY_OPINION: { label: '征求第三方意见', labelEn: 'Required third-party opinion', operations: STANDSTILL },
  CAUSE_ENDED: { label: '中止事由消除', labelEn: 'The cause of the pause is gone', operations: ['RESUME'] },
  FORCE_MAJEURE: { label: '不可抗力', labelEn: 'Force majeure', operations: ANY },
  SUPERIOR_ORDER: { label: '上级或法定机关要求', labelEn: 'Order of a superior or legal authority', operations: ANY },
  SYSTEM_OUTAGE: { label: '系统故障', labelEn: 'System outage', operations: ANY },
  DATA_CORRECTION: { label: '数据差错更正', labelEn: 'Correction of wrong data', operations: ANY },
  ORGANISATION_CHANGE: { label: '机构或职责调整', labelEn: 'Change of bodies or duties', operations: ANY },
  ABSENCE: { label: '责任人缺岗', labelEn: 'Absence of the holder', operations: ['REASSIGN', 'OVERRIDE'] },
  MATTER_SETTLED: {
    label: '事项已另行办结',
    labelEn: 'The matter was settled otherwise',
    operations: ['WAIVE', 'REVIEW'],
  },
  OTHER: { label: '其他（见文件）', labelEn: 'Other (see the document)', operations: ANY },
};

export const REASON_CODES = Object.keys(reasonCodes);

/** The codes with which that operation may be ordered. */
export const reasonCodesFor = (operation: OrderedOperation): readonly string[] =>
  REASON_CODES.filter((code) => reasonCodes[code]?.operations.includes(operation));

/**
 * Reasons of 10.1 that speak for themselves, and the end of such a pause; any other act is by WF_ADMIN's order and needs
 * its document.
 */
export const isSelfEvident = (operation: OrderedOperation, code: string): boolean =>
  ((operation === 'PAUSE' || operation === 'RESUME') && (code === 'APPEAL' || code === 'THIRD_PARTY_OPINION')) ||
  (operation === 'RESUME' && code === 'CAUSE_ENDED');
