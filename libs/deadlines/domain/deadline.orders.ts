import type { Violation } from '../../kernel/rule-violation';
import type { Order } from './deadline.events';
import * as refusals from './deadline.refusals';
import type { OpenedDeadline } from './deadline.state';
import { isSelfEvident, reasonCodes, reasonCodesFor, type OrderedOperation } from './reason-codes';

const unfitting = (deadline: OpenedDeadline, operation: OrderedOperation, code: string): Violation => {
  const fitting = reasonCodesFor(operation);
  const words = {
    message: `原因代码 ${code} 不适用于此操作`,
    messageEn: `The reason code ${code} does not stand for this operation`,
    remedy: `请从下列代码中选择：${fitting.map((each) => `${each}（${reasonCodes[each]?.label ?? each}）`).join('、')}`,
    remedyEn: `Use one of ${fitting.join(', ')}`,
  };
  return refusals.broken(deadline, words, { field: '/reasonCode', label: '原因代码', value: code });
};

/** 10.1: WF_ADMIN acts by a reason code and a document number; what is missing or wrong of them, all at once. */
export const orderViolations = (
  deadline: OpenedDeadline,
  operation: OrderedOperation,
  { reasonCode, documentNumber }: Order,
): readonly Violation[] => {
  const blank = refusals.isBlank(reasonCode);
  const needsDocument = !isSelfEvident(operation, reasonCode);
  return refusals.those(
    [blank, refusals.missing(deadline, '/reasonCode', '原因代码', 'reason code')],
    [!blank && !reasonCodesFor(operation).includes(reasonCode), unfitting(deadline, operation, reasonCode)],
    [
      needsDocument && refusals.isBlank(documentNumber),
      refusals.missing(deadline, '/documentNumber', '文号', 'document number'),
    ],
  );
};
