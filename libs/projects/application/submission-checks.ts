import { Injectable } from '@nestjs/common';
import { EventStore } from '../../event-store/event-store.port';
import { Clock } from '../../kernel/clock';
import { fold } from '../../kernel/decider';
import type { Violation } from '../../kernel/rule-violation';
import type { Actor } from '../../kernel/role';
import { NotFoundForCaller } from '../../kernel/not-found';
import { sees } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import { checkGoalSet, confirmed, type Confirmation, type GoalSetCheck } from '../../goals/domain/goal-set-check';
import { normaliseGoalSet, type GoalSetDraft } from '../../goals/domain/goal-set.normalise';
import type { ScoringRuleSet } from '../../rule-sets/domain/scoring-rule-set';
import type { ProjectApplication } from '../domain/project-application';
import { project } from '../domain/project.decider';
import type { ProjectEvent } from '../domain/project.events';
import { draftedGoalSet, type Project } from '../domain/project.state';
import { projectStream } from '../domain/project.stream';
import { checkSubmission, isMultiYear } from '../domain/submission-check';
import { ProjectDecisions } from './project-decisions';
import { SubmissionInputsLoader } from './submission-inputs';

/** What is on the screen; what is left out is taken as it is saved. */
export type UnsavedDraft = Readonly<{
  application?: Partial<ProjectApplication>;
  goalSet?: GoalSetDraft;
  confirmations?: readonly Confirmation[];
}>;

/** `confirmations` are those that still need a reason. */
export type DraftCheck = GoalSetCheck &
  Readonly<{ calculation: Readonly<{ ruleSetId: string; ruleSetVersion: number }> }>;

const withRuleSet = ({ id, version }: ScoringRuleSet): DraftCheck['calculation'] => ({
  ruleSetId: id,
  ruleSetVersion: version,
});

/** Checks drafts that are not saved, by the very function that a submission asks. Nothing is stored. */
@Injectable()
export class SubmissionChecks {
  constructor(
    private readonly store: EventStore,
    private readonly visibility: Visibility,
    private readonly decisions: ProjectDecisions,
    private readonly inputs: SubmissionInputsLoader,
    private readonly clock: Clock,
  ) {}

  async submission(projectId: string, caller: Actor, draft: UnsavedDraft): Promise<DraftCheck> {
    const state = await this.visible(projectId, caller);
    const application = { ...state.application, ...draft.application };
    const saved = draftedGoalSet(state);
    const goalSet = draft.goalSet === undefined ? saved : normaliseGoalSet(application.fiscalYear, draft.goalSet);
    const { now, calendar } = await this.decisions.circumstances(state, { ...caller, source: 'api' });
    const { ruleSet, storedDocuments } = await this.inputs.load(application, goalSet, [], now);
    const entry = state.round > 0 ? null : { now, calendar, lateEntryPermitted: state.lateEntryPermitted };
    const check = checkSubmission({ application, goalSet }, { ruleSet, storedDocuments, entry });
    return {
      violations: check.violations,
      confirmations: stillOpen(check, draft.confirmations),
      calculation: withRuleSet(ruleSet),
    };
  }

  async goalSet(projectId: string, year: number, caller: Actor, draft: GoalSetDraft): Promise<DraftCheck> {
    const { application } = await this.visible(projectId, caller);
    const goalSet = normaliseGoalSet(year, draft);
    const { ruleSet } = await this.inputs.load({ ...application, documents: [] }, goalSet, [], this.clock.now());
    const { constructionOrPurchase = false, fiscalYear } = application;
    const facts = { constructionOrPurchase, multiYear: isMultiYear(application), fiscalYear };
    return { ...checkGoalSet(goalSet, facts, ruleSet, ''), calculation: withRuleSet(ruleSet) };
  }

  private async visible(projectId: string, caller: Actor): Promise<Project> {
    const history = await this.store.readStream<ProjectEvent>(projectStream(projectId));
    const state = fold(
      project,
      history.map(({ event }) => event),
    );
    if (state.status === 'ABSENT' || !sees(await this.visibility.of(caller), state))
      throw new NotFoundForCaller('project', projectId);
    return state;
  }
}

const stillOpen = ({ confirmations }: GoalSetCheck, given: readonly Confirmation[] = []): readonly Violation[] =>
  confirmed(confirmations, given);
