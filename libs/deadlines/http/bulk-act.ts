import { businessDate } from '../../kernel/instant';
import { refuseIfAny, type Violation } from '../../kernel/rule-violation';
import { shownValue } from '../../web/json-findings';
import { malformed } from '../../web/known-problems';
import { ProblemException } from '../../web/problem';
import type { DeadlineAct } from '../domain/deadline-acts';
import type { Order } from '../domain/deadline.events';
import type { Operation } from '../domain/reason-codes';
import type { BulkBody } from './deadline-acts.body';

type Field = keyof BulkBody;

const LABELS: Partial<Record<Field, readonly [string, string]>> = {
  reasonCode: ['原因代码', 'reason code'],
  documentNumber: ['文号', 'document number'],
  from: ['中止起始日', 'first day of the pause'],
  toOrg: ['接办机构', 'body that takes over'],
  toPerson: ['接办人', 'person who takes over'],
  dueDate: ['新的届满日', 'new due date'],
  days: ['延期天数（工作日）', 'working days of the extension'],
  reason: ['延期理由', 'reason of the extension'],
  decidedBy: ['决定人', 'name of who decided'],
};

/** What an operation cannot do without, whatever the deadline. */
const NEEDED: Readonly<Record<Operation, readonly Field[]>> = {
  PAUSE: ['reasonCode', 'from'],
  RESUME: ['reasonCode'],
  REASSIGN: ['reasonCode', 'documentNumber', 'toOrg'],
  WAIVE: ['reasonCode', 'documentNumber'],
  OVERRIDE: ['reasonCode', 'documentNumber', 'dueDate'],
  EXTEND: ['reason', 'decidedBy', 'documentNumber'],
};

/** What it takes besides; anything else belongs to another operation, and would be passed over in silence. */
const ALLOWED: Readonly<Record<Operation, readonly Field[]>> = {
  PAUSE: ['documentNumber'],
  RESUME: ['documentNumber'],
  REASSIGN: ['toPerson'],
  WAIVE: [],
  OVERRIDE: [],
  EXTEND: ['days'],
};

const surplus = (body: BulkBody, field: Field): Violation => {
  const [label, labelEn] = LABELS[field] ?? [field, field];
  return {
    ...{ rule: 'FORMAT', field: `/${field}`, label, value: shownValue(body[field]) },
    message: `此操作没有${label}`,
    messageEn: `This operation takes no ${labelEn}`,
    remedy: '请删去该字段，或改正操作',
    remedyEn: 'Leave it out, or mend the operation',
  };
};

const refuseSurplus = (body: BulkBody): void => {
  const takes: readonly string[] = ['operation', 'deadlineIds', ...NEEDED[body.operation], ...ALLOWED[body.operation]];
  const given = (Object.keys(body) as Field[]).filter((field) => body[field] !== undefined);
  const found = given.filter((field) => !takes.includes(field)).map((field) => surplus(body, field));
  if (found.length > 0) throw new ProblemException(malformed(found));
};

const missing = (field: Field): Violation => {
  const [label, labelEn] = LABELS[field] ?? [field, field];
  return {
    ...{ rule: 'DOM-10.1', field: `/${field}`, label, value: null },
    message: `未填写${label}`,
    messageEn: `The ${labelEn} is missing`,
    remedy: `请填写${label}`,
    remedyEn: `Give the ${labelEn}`,
  };
};

const orderOf = ({ reasonCode = '', documentNumber }: BulkBody): Order => ({
  reasonCode,
  ...(documentNumber !== undefined && { documentNumber }),
});

/** The act that a bulk body names; 400 for the whole when it says what its operation does not take, 422 when it lacks what it needs. */
export const bulkAct = (body: BulkBody): DeadlineAct => {
  const { operation, from = '', toOrg = '', toPerson, dueDate = '', days, reason = '', decidedBy = '' } = body;
  refuseSurplus(body);
  refuseIfAny(NEEDED[operation].filter((field) => body[field] === undefined).map(missing), 'value');
  const order = orderOf(body);
  switch (operation) {
    case 'PAUSE':
      return { operation, from: businessDate(from), order };
    case 'RESUME':
    case 'WAIVE':
      return { operation, order };
    case 'REASSIGN':
      return { operation, toOrg, ...(toPerson !== undefined && { toPerson }), order };
    case 'OVERRIDE':
      return { operation, dueDate: businessDate(dueDate), order };
    case 'EXTEND': {
      const { documentNumber = '' } = body;
      return { operation, ...(days !== undefined && { days }), reason, decidedBy, documentNumber };
    }
  }
};
