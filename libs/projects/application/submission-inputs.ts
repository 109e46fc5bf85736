import { Injectable } from '@nestjs/common';
import { DocumentStore } from '../../attachments/document-store.port';
import type { Confirmation } from '../../goals/domain/goal-set-check';
import type { GoalSet } from '../../goals/domain/goal-set';
import type { Instant } from '../../kernel/instant';
import { DEFAULT_SCORING_RULE_SET } from '../../goals/domain/goal-set.normalise';
import { RuleSetInForce } from '../../rule-sets/domain/rule-set-in-force';
import type { ProjectApplication } from '../domain/project-application';
import type { SubmissionInputs } from '../domain/project.commands';

/** Loads what the check of a submission asks beside the draft: the scoring rule set and the documents that are kept. */
@Injectable()
export class SubmissionInputsLoader {
  constructor(
    private readonly ruleSets: RuleSetInForce,
    private readonly documents: DocumentStore,
  ) {}

  async load(
    application: ProjectApplication,
    goalSet: GoalSet | null,
    confirmations: readonly Confirmation[],
    now: Instant,
  ): Promise<SubmissionInputs> {
    const hashes = (application.documents ?? []).map(({ sha256 }) => sha256);
    const [ruleSet, known] = await Promise.all([
      this.ruleSets.scoring(goalSet?.scoringRuleSetId ?? DEFAULT_SCORING_RULE_SET, now),
      this.documents.known(hashes),
    ]);
    return { ruleSet, storedDocuments: [...known.keys()], confirmations };
  }
}
