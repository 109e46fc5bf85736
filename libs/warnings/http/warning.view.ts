import { ApiProperty } from '@nestjs/swagger';
import { businessDateOf, plusMs } from '../../kernel/instant';
import type { WarningFinding } from '../../projects/domain/project-execution.events';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import { instantView } from '../../web/instant.view';
import { ActionView } from '../../web/action.view';
import { dispositionLabels, offlineCheckLabels, proposalLabels, warningOutcomeLabels } from '../domain/warning-labels';
import type { Circumstances } from '../domain/warning.commands';
import type { Disposition, Proposal, StartedDeadline, Warning } from '../domain/warning.state';
import type { CodeWords } from './code-words';
import { WarningItemView, warningItemView } from './warning-list.view';

/** `GET /warnings/{w}`: what fired it, what became of it, and what this caller may do now. */
export class WarningView extends WarningItemView {
  @ApiProperty({ type: String, nullable: true, description: 'Why it was raised by hand.' })
  readonly reason!: string | null;
  @ApiProperty() readonly classified!: boolean;
  @ApiProperty({ type: [Object], description: 'Rates, lights, rule sets and stored evaluation of each period.' })
  readonly findings!: readonly object[];
  @ApiProperty({ type: [Object] }) readonly offlineChecks!: readonly object[];
  @ApiProperty({ type: Object, nullable: true }) readonly acknowledgement!: object | null;
  @ApiProperty({ type: Object, nullable: true }) readonly disposition!: object | null;
  @ApiProperty({ type: Object, nullable: true, description: 'Of finance, where the choice was CANCEL.' })
  readonly confirmation!: object | null;
  @ApiProperty({ type: [Object], description: 'All of them; one before the last was a CANCEL that finance refused.' })
  readonly dispositions!: readonly object[];
  @ApiProperty({ type: String, nullable: true, example: '2026-07-15' }) readonly timedOutOn!: string | null;
  @ApiProperty({ type: Object, nullable: true }) readonly proposal!: object | null;
  @ApiProperty({ type: String, nullable: true, example: 'CONTINUED' }) readonly outcome!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '继续执行' }) readonly outcomeLabel!: string | null;
  @ApiProperty({ type: [Object], description: 'D17 of the warning, D18 and D19 of the frozen index, as they stand.' })
  readonly deadlines!: readonly object[];
  @ApiProperty() readonly revision!: number;
  @ApiProperty({ example: '128' }) readonly position!: string;
  @ApiProperty({ type: [ActionView] }) readonly actions!: readonly ActionView[];
}

const findingView = (finding: WarningFinding, projectId: string, words: CodeWords): object => ({
  ...finding,
  // its inputs and steps stand among the `monthEvaluations` (or the `evaluation`) of the report
  reportHref: `/api/v1/projects/${projectId}/monitoring-reports/${finding.evaluation.stream.slice(-'2026-Q1'.length)}`,
  triggerLabels: finding.triggers.map((trigger) => words.named('trigger', trigger)),
  budgetLightLabel: words.named('light', finding.budgetLight),
  goalLightLabel: words.named('light', finding.goalLight),
});

const dispositionView = (disposition: Disposition, words: CodeWords): object => ({
  ...disposition,
  choiceLabel: words.of(dispositionLabels[disposition.choice]),
});

const proposalView = (proposal: Proposal, words: CodeWords): object => ({
  ...proposal,
  choiceLabel: words.of(proposalLabels[proposal.choice]),
});

/** One that its policy has not opened yet stands as it was started. */
const deadlineView = (
  { deadlineId, code, dueInstant }: StartedDeadline,
  standings: readonly DeadlineStanding[],
  words: CodeWords,
): object => {
  const standing = standings.find((each) => each.deadlineId === deadlineId);
  const due = standing?.dueInstant ?? dueInstant;
  const dueDate = businessDateOf(plusMs(due, -1));
  const state = standing?.state ?? 'OPEN';
  const named = { title: words.named('deadline', code), state, stateLabel: words.named('deadlineState', state) };
  return { deadlineId, code, ...named, dueDate, dueInstant: instantView(due) };
};

type Found = Readonly<{ warning: Warning; revision: bigint; position: bigint }>;
type Beside = Readonly<{ asked: Circumstances; actions: readonly ActionView[]; words: CodeWords }>;

export const warningView = (
  { warning: state, revision, position }: Found,
  { asked, actions, words }: Beside,
): WarningView => {
  const { deadlines, freezes } = asked;
  const last = state.dispositions.at(-1);
  const proposal = state.proposals.at(-1);
  const present = state.deadlines.at(-1);
  const due = deadlines.find(({ deadlineId }) => deadlineId === present?.deadlineId)?.dueInstant ?? present?.dueInstant;
  const dueDate = due === undefined ? state.warningDate : businessDateOf(plusMs(due, -1));
  return {
    ...warningItemView(state, dueDate, words),
    reason: state.reason,
    classified: state.classified,
    findings: state.findings.map((finding) => findingView(finding, state.projectId, words)),
    offlineChecks: state.offlineChecks.map((check) => ({
      ...check,
      reasonLabels: check.reasons.map((reason) => words.of(offlineCheckLabels[reason])),
    })),
    acknowledgement: state.acknowledged,
    disposition: last === undefined ? null : dispositionView(last, words),
    confirmation: last?.confirmation ?? null,
    dispositions: state.dispositions.map((each) => dispositionView(each, words)),
    timedOutOn: state.timedOutOn,
    proposal: proposal === undefined ? null : proposalView(proposal, words),
    outcome: state.outcome,
    outcomeLabel: state.outcome === null ? null : words.of(warningOutcomeLabels[state.outcome]),
    deadlines: [...state.deadlines, ...freezes.deadlines].map((each) => deadlineView(each, deadlines, words)),
    revision: Number(revision),
    position: position.toString(),
    actions,
  };
};
