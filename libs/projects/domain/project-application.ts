import type { BusinessDate } from '../../kernel/instant';
import type { Yuan } from '../../kernel/money';

/** NEW 新增, CONTINUING 延续. */
export type ProjectAttribute = 'NEW' | 'CONTINUING';
/** STAFF 人员类, OPERATION 运转类, SPECIFIC_GOAL 特定目标类 (domain.md 3.9). */
export type ProjectClass = 'STAFF' | 'OPERATION' | 'SPECIFIC_GOAL';

/** One row of the schedule (实施进度计划). */
export type ScheduleRow = Readonly<{ content?: string; startDate?: BusinessDate; endDate?: BusinessDate }>;

/** Sources of the money (资金来源), each in yuan. */
export type Funding = Readonly<{
  /** 当年财政拨款 */
  appropriation?: Yuan;
  /** 上年结转资金 */
  carryOver?: Yuan;
  other?: Yuan;
}>;

/** One row of the budget detail (支出明细); amount = quantity × unitPrice. */
export type CostItem = Readonly<{
  item?: string;
  basis?: string;
  /** Plain decimal text. */
  quantity?: string;
  unitPrice?: Yuan;
  amount?: Yuan;
}>;

/** A file by its hash (INV-38); the bytes are kept outside the log. */
export type DocumentReference = Readonly<{ name: string; size: number; mediaType: string; sha256: string }>;

/**
 * What a unit applies for (form 15.1, `POST /projects`), goal set apart. A draft may miss everything but its name,
 * year and unit; it is checked whole when it is submitted.
 */
export type ProjectApplication = Readonly<{
  name: string;
  fiscalYear: number;
  unitCode: string;
  attribute?: ProjectAttribute;
  projectClass?: ProjectClass;
  startDate?: BusinessDate;
  endDate?: BusinessDate;
  /** Pseudonymous id of the directory, never a name (INV-37). */
  personInChargeId?: string;
  outline?: string;
  basis?: string;
  feasibility?: string;
  schedule?: readonly ScheduleRow[];
  funding?: Funding;
  totalAmount?: Yuan;
  costItems?: readonly CostItem[];
  documents?: readonly DocumentReference[];
  /** Infrastructure, large repair or purchase: needs a cost indicator (INV-04). */
  constructionOrPurchase?: boolean;
  /** Secret project (涉密, INV-28). */
  classified?: boolean;
}>;

/** Most characters that a text of the application may have (15.1). */
export const TEXT_LIMITS = { name: 180, outline: 1000 } as const;
