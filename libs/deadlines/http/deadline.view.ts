import { ApiProperty } from '@nestjs/swagger';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { businessDateOf, type Instant } from '../../kernel/instant';
import type { Actor } from '../../kernel/role';
import { ROLE_TITLES } from '../../kernel/role-titles';
import { workingDaysBetween, type WorkingCalendar } from '../../kernel/working-calendar';
import { deadlineRule } from '../../rule-sets/domain/deadlines-default';
import { instantView } from '../../web/instant.view';
import { ActionView, actionView } from '../../web/action.view';
import { actionsOf } from '../domain/deadline-actions';
import type { DeadlineEvent } from '../domain/deadline.events';
import { isExtendable, openReviewOf } from '../domain/deadline.rules';
import type { OpenedDeadline } from '../domain/deadline.state';
import { deadlineChanges } from './deadline-changes.view';
import { effectLabels, stateLabels } from './deadline-labels';

/** One row of `GET /deadlines`. */
export class DeadlineItemView {
  @ApiProperty({ example: 'D02-1-6f0c…' }) readonly deadlineId!: string;
  @ApiProperty({ example: 'D02' }) readonly code!: string;
  @ApiProperty({ example: '形式审查' }) readonly title!: string;
  @ApiProperty({ format: 'uuid' }) readonly projectId!: string;
  @ApiProperty({ example: 'OPEN' }) readonly state!: string;
  @ApiProperty({ example: '进行中' }) readonly stateLabel!: string;
  @ApiProperty({ example: 'DEPT_REVIEWER' }) readonly ownerRole!: string;
  @ApiProperty({ example: '106' }) readonly org!: string;
  @ApiProperty({ example: '科室审核岗' }) readonly ownerRoleLabel!: string;
  @ApiProperty({ type: String, nullable: true, description: 'To whom WF_ADMIN gave it.' })
  readonly person!: string | null;
  @ApiProperty({ example: '106003' }) readonly unitCode!: string;
  @ApiProperty({ example: '106' }) readonly departmentCode!: string;
  @ApiProperty({ example: '2026-09-15' }) readonly startedOn!: string;
  @ApiProperty({ example: '2026-09-18' }) readonly dueDate!: string;
  @ApiProperty({ example: '2026-09-18T16:00:00Z' }) readonly dueInstant!: string;
  @ApiProperty({ description: 'Working days from today to the due date; negative when it is over.' })
  readonly remainingWorkingDays!: number;
  @ApiProperty() readonly overdue!: boolean;
  @ApiProperty({ description: '0 (L0) to 4 (L4)' }) readonly escalationLevel!: number;
  @ApiProperty({ example: 'ESCALATE' }) readonly effectOfSilence!: string;
  @ApiProperty({ example: '逐级催办' }) readonly effectOfSilenceLabel!: string;
  @ApiProperty() readonly provisional!: boolean;
  @ApiProperty({ example: '2026:1' }) readonly calendarVersion!: string;
  @ApiProperty({ description: 'A changed calendar would have moved it after it had fired.' })
  readonly toReview!: boolean;
  @ApiProperty() readonly extendable!: boolean;
  @ApiProperty() readonly version!: number;
}

export class DeadlinePageView {
  @ApiProperty({ type: [DeadlineItemView] }) readonly items!: readonly DeadlineItemView[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: string | null;
  @ApiProperty({ type: Number, required: false }) readonly count?: number;
}

/** `GET /deadlines/{d}`: with what was sent, climbed, extended and paused, and what is still planned. */
export class DeadlineView extends DeadlineItemView {
  @ApiProperty({ description: 'Business key of the workflow that watches it.' }) readonly process!: string;
  @ApiProperty() readonly round!: number;
  @ApiProperty({ type: Object }) readonly period!: object;
  @ApiProperty({ type: Object }) readonly ruleSet!: object;
  @ApiProperty({ type: [Object] }) readonly reminders!: readonly object[];
  @ApiProperty({ type: [Object] }) readonly escalations!: readonly object[];
  @ApiProperty({ type: [Object], description: 'Reminders, escalations and expiry still to come.' })
  readonly planned!: readonly object[];
  @ApiProperty({ type: Object, nullable: true }) readonly extensionRequest!: object | null;
  @ApiProperty({ type: [Object] }) readonly extensions!: readonly object[];
  @ApiProperty({ type: [Object] }) readonly pauses!: readonly object[];
  @ApiProperty({ type: [Object], description: 'Everything that was done with it by order.' })
  readonly overrides!: readonly object[];
  @ApiProperty({ type: [Object], description: 'Old and new due date and calendar versions.' })
  readonly recomputations!: readonly object[];
  @ApiProperty({ type: [Object], description: 'One for each changed calendar; `open` until a person has reviewed.' })
  readonly reviewTasks!: readonly object[];
  @ApiProperty() readonly revision!: number;
  @ApiProperty({ type: [ActionView], description: 'What this caller may do with it now, and why not.' })
  readonly actions!: readonly ActionView[];
}

/** The business moment at which a view is made, with the calendar in force. */
export type Today = Readonly<{ now: Instant; calendar: WorkingCalendar; english: boolean }>;

const isLive = ({ status }: OpenedDeadline): boolean => status === 'OPEN' || status === 'PAUSED';

export const deadlineItemView = (state: OpenedDeadline, { now, calendar, english }: Today): DeadlineItemView => {
  const { terms, period, owner } = state;
  const rule = deadlineRule(terms.code);
  return {
    deadlineId: terms.deadlineId,
    code: terms.code,
    title: english ? rule.titleEn : rule.title,
    projectId: terms.projectId,
    state: state.status,
    stateLabel: stateLabels[state.status][english ? 'labelEn' : 'label'],
    ownerRole: owner.role,
    ownerRoleLabel: ROLE_TITLES[owner.role][english ? 1 : 0],
    org: owner.org,
    person: state.person ?? null,
    unitCode: terms.unitCode,
    departmentCode: terms.departmentCode,
    startedOn: period.startDate,
    dueDate: period.dueDate,
    dueInstant: instantView(period.dueInstant),
    remainingWorkingDays: workingDaysBetween(calendar, businessDateOf(now), period.dueDate),
    overdue: isLive(state) && now >= period.dueInstant,
    escalationLevel: state.escalationLevel,
    effectOfSilence: terms.effectOfSilence,
    effectOfSilenceLabel: effectLabels[terms.effectOfSilence][english ? 'labelEn' : 'label'],
    provisional: period.provisional,
    calendarVersion: period.calendarVersion,
    toReview: openReviewOf(state) !== null,
    extendable: isExtendable(state, now),
    version: state.version,
  };
};

/** `history` is the deadline's own stream, folded to that state. */
export const deadlineView = (
  { state, history }: Readonly<{ state: OpenedDeadline; history: readonly RecordedEvent<DeadlineEvent>[] }>,
  today: Today,
  by: Actor,
): DeadlineView => ({
  ...deadlineItemView(state, today),
  process: state.terms.process,
  round: state.terms.round,
  period: state.period,
  ruleSet: { ruleSetId: state.terms.ruleSetId, version: state.terms.ruleSetVersion },
  reminders: state.reminders,
  escalations: state.escalations,
  planned: isLive(state) ? state.rungs.filter(({ key }) => !state.climbed.includes(key)) : [],
  extensionRequest: state.request,
  extensions: state.extensions,
  pauses: state.pauses,
  ...deadlineChanges(history, today.english),
  revision: Number(history.at(-1)?.revision ?? 0n),
  actions: actionsOf(state, { by, ...today }).map((action) => actionView(action, today.english)),
});
