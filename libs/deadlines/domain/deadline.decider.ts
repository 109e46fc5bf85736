import { unreachable, type Decider } from '../../kernel/decider';
import type { Instant } from '../../kernel/instant';
import { refuse } from '../../kernel/rule-violation';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import type { DeadlineTerms } from '../../rule-sets/domain/deadline-terms';
import * as administration from './deadline.administration';
import { climb, type ClimbRung } from './deadline.climbing';
import type { DeadlineEvent } from './deadline.events';
import { evolve } from './deadline.evolve';
import { decideExtension, requestExtension, type DecideExtension, type RequestExtension } from './deadline.extension';
import { recordExtension, type RecordExtension } from './deadline.recorded-extension';
import { recompute, type RecomputeDeadline } from './deadline.recomputation';
import { reassign, type ReassignDeadline } from './deadline.reassignment';
import { review, type ReviewDeadline } from './deadline.review';
import { isClosed } from './deadline.rules';
import { planRungs } from './deadline.rungs';
import { FIRST_VERSION, unopened, type Deadline, type OpenedDeadline } from './deadline.state';

export type OpenDeadline = Readonly<{
  type: 'OpenDeadline';
  terms: DeadlineTerms;
  calendar: WorkingCalendar;
  now: Instant;
}>;

/** From the event of the owning stream that ends it; `version` is the one on which that stream decided. */
export type CloseDeadline = Readonly<{
  type: 'CloseDeadline';
  outcome: 'MET' | 'EXPIRED' | 'SUPERSEDED';
  version?: number;
  now: Instant;
}>;

type ChangeDeadline =
  | ClimbRung
  | CloseDeadline
  | ReassignDeadline
  | RequestExtension
  | DecideExtension
  | RecordExtension
  | administration.PauseDeadline
  | administration.ResumeDeadline
  | administration.WaiveDeadline
  | administration.OverrideDeadline
  | RecomputeDeadline
  | ReviewDeadline;
export type DeadlineCommand = OpenDeadline | ChangeDeadline;

const open = (deadline: Deadline, { terms, calendar, now }: OpenDeadline): readonly DeadlineEvent[] => {
  if (deadline.status !== 'UNOPENED') return [];
  const rungs = planRungs(terms, calendar);
  return [{ type: 'DeadlineOpened', data: { ...terms, version: FIRST_VERSION, rungs, openedAt: now } }];
};

/**
 * What the owning stream decided is a fact, on whatever version it was decided; the event keeps that version. Closed
 * twice, it was closed once, by the first outcome.
 */
const close = (deadline: OpenedDeadline, { outcome, version, now }: CloseDeadline): readonly DeadlineEvent[] => {
  if (isClosed(deadline)) return [];
  const { deadlineId, code, projectId } = deadline.terms;
  const onThisVersion = version === undefined || version === deadline.version;
  const data = {
    ...{ deadlineId, code, projectId, outcome, version: deadline.version, closedAt: now },
    ...(!onThisVersion && { decidedOnVersion: version }),
    ...(outcome === 'EXPIRED' && onThisVersion && { effectiveDate: deadline.period.dueDate }),
  };
  return [{ type: 'DeadlineClosed', data }];
};

const change = (deadline: OpenedDeadline, command: ChangeDeadline): readonly DeadlineEvent[] => {
  switch (command.type) {
    case 'ClimbRung':
      return climb(deadline, command);
    case 'CloseDeadline':
      return close(deadline, command);
    case 'ReassignDeadline':
      return reassign(deadline, command);
    case 'RequestExtension':
      return requestExtension(deadline, command);
    case 'DecideExtension':
      return decideExtension(deadline, command);
    case 'RecordExtension':
      return recordExtension(deadline, command);
    case 'PauseDeadline':
      return administration.pause(deadline, command);
    case 'ResumeDeadline':
      return administration.resume(deadline, command);
    case 'WaiveDeadline':
      return administration.waive(deadline, command);
    case 'OverrideDeadline':
      return administration.override(deadline, command);
    case 'RecomputeDeadline':
      return recompute(deadline, command);
    case 'ReviewDeadline':
      return review(deadline, command);
    default:
      return unreachable(command);
  }
};

const decide = (deadline: Deadline, command: DeadlineCommand): readonly DeadlineEvent[] => {
  if (command.type === 'OpenDeadline') return open(deadline, command);
  if (deadline.status !== 'UNOPENED') return change(deadline, command);
  if (command.type === 'ClimbRung') return []; // a timer of a stream that is not begun
  return refuse({
    rule: 'DOM-10.1',
    message: '该期限不存在或尚未开始',
    messageEn: 'There is no such deadline, or it has not begun',
    remedy: '请核对期限编号后重试',
    remedyEn: 'Check the id of the deadline and try again',
  });
};

export const deadline: Decider<Deadline, DeadlineCommand, DeadlineEvent> = { initialState: unopened, decide, evolve };
