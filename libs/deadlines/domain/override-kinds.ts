import type { DeadlineEvent } from './deadline.events';

/** Ways in which a deadline was changed otherwise than by its own rules. */
export type OverrideKind =
  | 'PAUSED'
  | 'RESUMED'
  | 'REASSIGNED'
  | 'WAIVED'
  | 'OVERRIDDEN'
  | 'EXTENDED'
  | 'EXTENSION_REFUSED'
  | 'REVIEWED'
  | CalendarKind;

/** By a changed calendar, not by anybody's order. */
export type CalendarKind = 'RECOMPUTED' | 'REVIEW_TASK';

export const overrideKinds: Readonly<Record<OverrideKind, Readonly<{ label: string; labelEn: string }>>> = {
  PAUSED: { label: '中止计时', labelEn: 'Paused' },
  RESUMED: { label: '恢复计时', labelEn: 'Resumed' },
  REASSIGNED: { label: '变更责任人', labelEn: 'Reassigned' },
  WAIVED: { label: '免除期限', labelEn: 'Waived' },
  OVERRIDDEN: { label: '变更届满日', labelEn: 'Overridden' },
  EXTENDED: { label: '登记准予延期', labelEn: 'Extension recorded' },
  EXTENSION_REFUSED: { label: '登记不予延期', labelEn: 'Refusal of an extension recorded' },
  REVIEWED: { label: '完成复核', labelEn: 'Reviewed after a calendar' },
  RECOMPUTED: { label: '日历变更重算', labelEn: 'Recomputed by a calendar' },
  REVIEW_TASK: { label: '日历变更复核', labelEn: 'Review after a calendar' },
};

/** What auditors see in one list unless they ask for more: everything that was done by order (10.1). */
export const ORDERED_KINDS = [
  'PAUSED',
  'RESUMED',
  'REASSIGNED',
  'WAIVED',
  'OVERRIDDEN',
  'EXTENDED',
  'EXTENSION_REFUSED',
  'REVIEWED',
] as const satisfies readonly OverrideKind[];

/** Null for an event that is none: an owner changed by policy, an extension decided by the next level itself. */
export const overrideKindOf = (event: DeadlineEvent): OverrideKind | null => {
  switch (event.type) {
    case 'DeadlinePaused':
      return 'PAUSED';
    case 'DeadlineResumed':
      return 'RESUMED';
    case 'DeadlineReassigned':
      return event.data.reasonCode === undefined ? null : 'REASSIGNED';
    case 'DeadlineWaived':
      return 'WAIVED';
    case 'DeadlineOverridden':
      return 'OVERRIDDEN';
    case 'DeadlineExtended':
      return event.data.role === 'WF_ADMIN' ? 'EXTENDED' : null;
    case 'DeadlineExtensionRefused':
      return event.data.role === 'WF_ADMIN' ? 'EXTENSION_REFUSED' : null;
    case 'DeadlineReviewed':
      return 'REVIEWED';
    case 'DeadlineRecomputed':
      return 'RECOMPUTED';
    case 'DeadlineReviewTaskCreated':
      return 'REVIEW_TASK';
    default:
      return null;
  }
};
