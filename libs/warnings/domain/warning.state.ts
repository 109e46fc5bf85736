import type { ActedBy } from '../../kernel/acted-by';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { EvidenceReference } from '../../monitoring/domain/monitoring-report.events';
import type { OfflineCheckReason, WarningFinding } from '../../projects/domain/project-execution.events';
import type { DispositionChoice, FreezeProposalChoice, WarningOutcome } from './warning.events';

/** The procedure of domain.md 9. */
export type WarningStatus = 'RAISED' | 'ACKNOWLEDGED' | 'DISPOSED' | 'TIMED_OUT' | 'CLOSED';

type Act = Readonly<{ by: ActedBy; at: Instant }>;

/** D17 as the stream started it; its present due instant stands in its own stream. */
export type StartedDeadline = Readonly<{
  deadlineId: string;
  code: string;
  dueDate: BusinessDate;
  dueInstant: Instant;
}>;

export type Confirmation = Act & Readonly<{ confirmed: boolean; reason: string | null }>;

export type Disposition = Act &
  Readonly<{
    choice: DispositionChoice;
    reason: string;
    measures: string | null;
    forecast: string | null;
    effectiveDate: BusinessDate;
    /** Of finance, for CANCEL; null while it is awaited, and for the other choices. */
    confirmation: Confirmation | null;
  }>;

export type Proposal = Act &
  Readonly<{ choice: FreezeProposalChoice; reason: string; documents: readonly EvidenceReference[] }>;

export type OfflineCheck = Readonly<{ reasons: readonly OfflineCheckReason[]; monthsInARow: number; at: Instant }>;

/** What its own stream says about a warning (预警). */
export type Warning = Readonly<{
  /** ABSENT: not opened yet. */
  status: WarningStatus | 'ABSENT';
  warningId: string;
  projectId: string;
  number: number;
  fiscalYear: number;
  kind: 'RULE' | 'MANUAL';
  rule: string;
  reason: string | null;
  warningDate: BusinessDate;
  name: string;
  unitCode: string;
  departmentCode: string;
  classified: boolean;
  openedAt: Instant;
  /** In the order in which they came; none where it was raised by hand. */
  findings: readonly WarningFinding[];
  offlineChecks: readonly OfflineCheck[];
  acknowledged: Act | null;
  /** The last one counts; one before it was a CANCEL that finance refused. */
  dispositions: readonly Disposition[];
  /** The due date at which nobody had chosen (DEC-26). */
  timedOutOn: BusinessDate | null;
  /** Of the department, in the order in which they came; one for each freeze. */
  proposals: readonly Proposal[];
  /** A proposal was made since the index was frozen because of this warning. */
  proposed: boolean;
  outcome: WarningOutcome | null;
  closedAt: Instant | null;
  /** Every D17 of this warning, the last one last. */
  deadlines: readonly StartedDeadline[];
}>;

const NEVER = '' as BusinessDate & Instant;

export const absent: Warning = {
  status: 'ABSENT',
  warningId: '',
  projectId: '',
  number: 0,
  fiscalYear: 0,
  kind: 'RULE',
  rule: '',
  reason: null,
  warningDate: NEVER,
  name: '',
  unitCode: '',
  departmentCode: '',
  classified: false,
  openedAt: NEVER,
  findings: [],
  offlineChecks: [],
  acknowledged: null,
  dispositions: [],
  timedOutOn: null,
  proposals: [],
  proposed: false,
  outcome: null,
  closedAt: null,
  deadlines: [],
};

/** The disposition that counts; null before the first one, and after finance refused a CANCEL. */
export const presentDisposition = ({ dispositions }: Warning): Disposition | null => {
  const last = dispositions.at(-1);
  return last === undefined || last.confirmation?.confirmed === false ? null : last;
};

/** A CANCEL that waits for finance (INV-16). */
export const awaitsConfirmation = (warning: Warning): boolean => {
  const last = presentDisposition(warning);
  return warning.status === 'DISPOSED' && last?.choice === 'CANCEL' && last.confirmation === null;
};

/** Nobody has chosen yet, so D17 runs. */
export const awaitsDisposition = ({ status }: Warning): boolean => status === 'RAISED' || status === 'ACKNOWLEDGED';
