import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import { inLanes } from '../../process-runtime/in-lanes';
import { rowContext } from '../../web/command-context-of';
import type { Language } from '../../web/language';
import { problemOf } from '../../web/problem-of';
import { violationView } from '../../web/problem.view';
import { AdministerDeadline } from '../application/administer-deadline.command';
import { outcomeOf, type ActOutcome } from '../application/act-outcome';
import { DeadlineActs } from '../application/deadline-acts';
import type { DeadlineCommanded } from '../application/deadline-commanded';
import { DeadlineDecisions } from '../application/deadline-decisions';
import type { DeadlineAct } from '../domain/deadline-acts';
import type { BulkItemView } from './bulk.view';

export type BulkRun = Readonly<{
  deadlineIds: readonly string[];
  act: DeadlineAct;
  dryRun: boolean;
  context: CommandContext;
  visible: VisibleOrganisations;
  language: Language;
}>;

const LANES = 8;

/** Many deadlines by one request: a command each, with an id of its own; one that is refused does not stop the others. */
@Injectable()
export class BulkRuns {
  constructor(
    private readonly commands: CommandBus,
    private readonly acts: DeadlineActs,
    private readonly decisions: DeadlineDecisions,
  ) {}

  /** In the order of the request; one named twice is done once. */
  async carryOut(run: BulkRun): Promise<readonly BulkItemView[]> {
    const ids = [...new Set(run.deadlineIds)];
    const items = new Map<string, BulkItemView>();
    await inLanes(
      ids.map((id) => [id] as const),
      LANES,
      async (id) => void items.set(id, await this.one(id, run)),
    );
    return ids.flatMap((id) => items.get(id) ?? []);
  }

  private async one(deadlineId: string, run: BulkRun): Promise<BulkItemView> {
    const { act, context, visible } = run;
    const on = { deadlineId, context: rowContext(context, deadlineId, { deadlineId, act }), visible };
    try {
      return { deadlineId, ...(await (run.dryRun ? this.acts.try(on, act) : this.real(on, act))) };
    } catch (error) {
      return { deadlineId, ...(await this.refused(deadlineId, error, run.language)) };
    }
  }

  private async real(on: DeadlineCommanded, act: DeadlineAct): Promise<ActOutcome> {
    const receipt = await this.commands.execute(new AdministerDeadline(on, act));
    return outcomeOf(receipt, await this.decisions.history(on.deadlineId));
  }

  private async refused(deadlineId: string, error: unknown, language: Language) {
    const { violations, titleEn, detailEn, retryAfter: _, ...problem } = problemOf(error, false);
    const english = language === 'en' ? { title: titleEn, detail: detailEn } : {};
    const listed = violations && { violations: violations.map((each) => violationView(each, language)) };
    const state = problem.status === 404 ? null : await this.decisions.state(deadlineId).catch(() => null);
    const due = state === null || state.status === 'UNOPENED' ? null : state.period.dueDate;
    return { outcome: 'refused', from: due, to: due, problem: { ...problem, ...english, ...listed } };
  }
}
