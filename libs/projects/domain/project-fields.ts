import { goalSetLabels, indicatorLabels } from '../../goals/domain/goal-set.labels';
import type { GoalSet } from '../../goals/domain/goal-set';
import type { ProjectApplication } from './project-application';

/** Chinese names of the fields of a draft (15.1) by JSON Pointer; `*` stands for a row of a list or a year. */
const APPLICATION_LABELS: Readonly<Record<string, string>> = {
  '/name': '项目名称',
  '/fiscalYear': '预算年度',
  '/unitCode': '实施单位',
  '/attribute': '项目属性',
  '/projectClass': '项目类别',
  '/startDate': '项目开始日期',
  '/endDate': '项目完成日期',
  '/personInChargeId': '项目负责人',
  '/outline': '项目概况',
  '/basis': '立项依据',
  '/feasibility': '可行性、必要性',
  '/schedule': '实施进度计划',
  '/schedule/*': '实施进度计划行',
  '/schedule/*/content': '实施内容',
  '/schedule/*/startDate': '实施开始日期',
  '/schedule/*/endDate': '实施完成日期',
  '/funding': '资金来源',
  '/funding/appropriation': '当年财政拨款',
  '/funding/carryOver': '上年结转资金',
  '/funding/other': '其他资金',
  '/totalAmount': '年度资金总额',
  '/costItems': '支出明细',
  '/costItems/*': '支出明细行',
  '/costItems/*/item': '支出项目',
  '/costItems/*/basis': '测算依据',
  '/costItems/*/quantity': '数量',
  '/costItems/*/unitPrice': '单价',
  '/costItems/*/amount': '金额',
  '/documents': '附件',
  '/documents/*': '附件文件',
  '/documents/*/name': '文件名称',
  '/documents/*/size': '文件大小',
  '/documents/*/mediaType': '文件类型',
  '/documents/*/sha256': '文件摘要值',
  '/constructionOrPurchase': '基本建设、大型修缮或购置类',
  '/classified': '是否涉密',
  '/goalSets': '绩效目标表',
  '/goalSets/*': '绩效目标表',
};

const under = (prefix: string, labels: Readonly<Record<string, Readonly<{ zh: string }>>>): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([field, { zh }]) => [`${prefix}/${field}`, zh]));

const LABELS: Readonly<Record<string, string>> = {
  ...APPLICATION_LABELS,
  ...under('/goalSets/*', goalSetLabels),
  '/goalSets/*/indicators/*': '绩效指标行',
  ...under('/goalSets/*/indicators/*', indicatorLabels),
  '/goalSets/*/indicators/*/quarterlyPlan/*': indicatorLabels.quarterlyPlan.zh,
};

const patternOf = (pointer: string): string => pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');

/** Chinese name of a field of a draft; '' for none. */
export const labelOf = (pointer: string): string => LABELS[patternOf(pointer)] ?? '';

/** The draft as reviewers and violations point into it. */
export type ProjectDraft = ProjectApplication & Readonly<{ goalSets: Readonly<Record<string, GoalSet>> }>;

/** A field name is short for its pointer; a name of the goal form means that of the project's year. */
const pointerOf = (field: string, year: number): string => {
  if (field.startsWith('/')) return field;
  return labelOf(`/${field}`) === '' ? `/goalSets/${year}/${field}` : `/${field}`;
};

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** Rows of lists and years must be there; an optional field may be named while it is still empty. */
const rowsExist = (draft: ProjectDraft, pointer: string): boolean => {
  let value: unknown = draft;
  for (const key of pointer.split('/').slice(1)) {
    value = memberOf(value, key);
    if (/^\d+$/.test(key) && value === undefined) return false;
  }
  return true;
};

/**
 * The Chinese name of what a reviewer points at (T6): a field by name or JSON Pointer, or a document by its hash, which
 * is told by its own name. Null when the draft has no such thing.
 */
export const namedInDraft = (draft: ProjectDraft, field: string): string | null => {
  const document = draft.documents?.find(({ sha256 }) => sha256 === field);
  if (document !== undefined) return document.name;
  const pointer = pointerOf(field, draft.fiscalYear);
  const label = labelOf(pointer);
  return label !== '' && rowsExist(draft, pointer) ? label : null;
};
