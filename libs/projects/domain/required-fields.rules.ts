import { isBusinessDate } from '../../kernel/instant';
import type { Violation } from '../../kernel/rule-violation';
import type { ProjectApplication } from './project-application';
import { labelOf } from './project-fields';
import { brokenField } from './project-violation';

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Fields that the form requires of every project (15.1). */
const REQUIRED = [
  'name',
  'fiscalYear',
  'unitCode',
  'attribute',
  'projectClass',
  'startDate',
  'endDate',
  'personInChargeId',
  'outline',
  'basis',
  'feasibility',
  'schedule',
  'totalAmount',
  'costItems',
  'documents',
] as const satisfies readonly (keyof ProjectApplication)[];
const REQUIRED_FUNDING = ['appropriation', 'carryOver', 'other'] as const;
const REQUIRED_ROWS = {
  schedule: ['content', 'startDate', 'endDate'],
  costItems: ['item', 'basis', 'quantity', 'unitPrice', 'amount'],
  documents: ['name', 'size', 'mediaType', 'sha256'],
} as const;

const missingInRows = (list: keyof typeof REQUIRED_ROWS, rows: readonly object[] = []): string[] =>
  rows.flatMap((row, n) => {
    const members: Readonly<Record<string, unknown>> = { ...row };
    return REQUIRED_ROWS[list].filter((member) => isEmpty(members[member])).map((member) => `/${list}/${n}/${member}`);
  });

/** T3: JSON Pointers of the required fields that are still empty; documents are the files behind the basis (INV-38). */
export const missingFields = (draft: ProjectApplication): readonly string[] => [
  ...REQUIRED.filter((field) => isEmpty(draft[field])).map((field) => `/${field}`),
  ...REQUIRED_FUNDING.filter((source) => isEmpty(draft.funding?.[source])).map((source) => `/funding/${source}`),
  ...missingInRows('schedule', draft.schedule),
  ...missingInRows('costItems', draft.costItems),
  ...missingInRows('documents', draft.documents),
];

const missing = (rule: string, field: string): Violation =>
  brokenField(rule, field, null, {
    message: `缺少必填项：${labelOf(field)}`,
    messageEn: `The required field ${field} is empty`,
    remedy: `请填写${labelOf(field)}`,
    remedyEn: `Fill in ${field}`,
  });

export const missingFieldViolations = (draft: ProjectApplication, rule: string): readonly Violation[] =>
  missingFields(draft).map((field) => missing(rule, field));

/** T3: an end that lies before its start can never be carried out. */
export const endsBeforeStart = ({
  startDate = '',
  endDate = '',
}: Readonly<{ startDate?: string; endDate?: string }>): boolean =>
  isBusinessDate(startDate) && isBusinessDate(endDate) && endDate < startDate;

const reversed = (rule: string, field: string, value: string | undefined): Violation =>
  brokenField(rule, field, value, {
    message: `${labelOf(field)}早于开始日期`,
    messageEn: `The date ${field} lies before the start`,
    remedy: '请填写不早于开始日期的完成日期',
    remedyEn: 'State an end that is not before the start',
  });

export const periodViolations = (draft: ProjectApplication, rule: string): readonly Violation[] => [
  ...(endsBeforeStart(draft) ? [reversed(rule, '/endDate', draft.endDate)] : []),
  ...(draft.schedule ?? []).flatMap((row, n) =>
    endsBeforeStart(row) ? [reversed(rule, `/schedule/${n}/endDate`, row.endDate)] : [],
  ),
];
