import { ApiProperty } from '@nestjs/swagger';
import { businessDateOf, plusDays } from '../../kernel/instant';
import { deadlineRule } from '../../rule-sets/domain/deadlines-default';
import { instantView } from '../../web/instant.view';
import type { VisibleReport } from '../application/report-reader';
import { monthOfPeriod, numberOfPeriod, yearOfPeriod } from '../domain/monitored-period';
import type { MonitoringReport } from '../domain/monitoring-report.state';
import type { OfferedAction } from '../../kernel/offered-action';
import { ActionView, actionView } from '../../web/action.view';
import { standingOf } from '../domain/report-deadlines';
import { countedExecution } from '../domain/report-inputs';
import { cycleLabels, executionSourceLabels } from '../domain/report-labels';
import { targetsOf } from '../domain/submission-check';
import { computationView, lightLabel, monthView } from './evaluation.view';
import { rowsView } from './report-rows.view';

/** Period label of the form (15.3): a quarter tells the year up to its end. */
const PERIOD_LABELS = [
  ['第一季度', 'first quarter'],
  ['上半年', 'first half-year'],
  ['前三季度', 'first three quarters'],
  ['全年', 'whole year'],
] as const;

/** `GET /projects/{p}/monitoring-reports/{period}`: the form, its computations, its deadlines, and what may be done. */
export class MonitoringReportView {
  @ApiProperty({ format: 'uuid' }) readonly projectId!: string;
  @ApiProperty({ example: '2026-Q3' }) readonly period!: string;
  @ApiProperty({ example: '前三季度' }) readonly periodLabel!: string;
  @ApiProperty() readonly year!: number;
  @ApiProperty({ example: 9 }) readonly month!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly unitCode!: string;
  @ApiProperty() readonly departmentCode!: string;
  @ApiProperty() readonly classified!: boolean;
  @ApiProperty({ enum: Object.keys(cycleLabels) }) readonly status!: string;
  @ApiProperty() readonly statusLabel!: string;
  @ApiProperty() readonly annualGoal!: string;
  @ApiProperty() readonly goalSetVersion!: number;
  @ApiProperty({ type: Object, description: 'Yuan; executed by paidOn up to the end of the period.' })
  readonly money!: object;
  @ApiProperty({ type: [Object], description: 'Rows of the form, filled in advance from what was reported.' })
  readonly indicators!: readonly object[];
  @ApiProperty({ type: [Object], description: 'What was reported last, by indicator.' })
  readonly values!: readonly object[];
  @ApiProperty({ type: Object, nullable: true }) readonly draft!: object | null;
  @ApiProperty({ type: Object, nullable: true }) readonly submission!: object | null;
  @ApiProperty({ type: String, nullable: true }) readonly budgetLight!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly budgetLightLabel!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly goalLight!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly goalLightLabel!: string | null;
  @ApiProperty({ type: Object, nullable: true, description: 'The latest stored computation with its steps.' })
  readonly evaluation!: object | null;
  @ApiProperty({ type: [Object], description: 'All stored computations, the latest last.' })
  readonly evaluations!: readonly object[];
  @ApiProperty({ type: [Object], description: 'Stored evaluations of the months with their steps.' })
  readonly monthEvaluations!: readonly object[];
  @ApiProperty({ type: [Object] }) readonly corrections!: readonly object[];
  @ApiProperty({ type: Object, nullable: true }) readonly summary!: object | null;
  @ApiProperty({ type: Object, nullable: true }) readonly analysis!: object | null;
  @ApiProperty({ type: [Object] }) readonly lateness!: readonly object[];
  @ApiProperty({ type: [Object] }) readonly deadlines!: readonly object[];
  @ApiProperty() readonly revision!: number;
  @ApiProperty({ example: '128' }) readonly position!: string;
  @ApiProperty({ type: [ActionView] }) readonly actions!: readonly ActionView[];
}

type Words = Readonly<{ label: string; labelEn: string }>;
const worded = ({ label, labelEn }: Words, english: boolean): string => (english ? labelEn : label);

const moneyView = ({ state, money }: VisibleReport, english: boolean): object => {
  const written = state.submitted?.content ?? state.draft ?? { indicators: [] };
  const { executedAmount, executionSource } = countedExecution(written, money);
  const sourceLabel = worded(executionSourceLabels[executionSource], english);
  return {
    ...money,
    executedAmount,
    executionSource,
    executionSourceLabel: sourceLabel,
    expectedFullYearExecution: written.expectedFullYearExecution ?? null,
    selfReportedExecution: written.selfReportedExecution ?? null,
  };
};

const deadlinesView = ({ state, given }: VisibleReport, english: boolean): readonly object[] =>
  (['D14', 'D15'] as const).flatMap((code) => {
    const standing = standingOf(state, code, given.deadlines);
    if (standing === undefined) return [];
    const { deadlineId, dueInstant } = standing;
    const { title, titleEn } = deadlineRule(code);
    const dueDate = plusDays(businessDateOf(dueInstant), -1); // DEC-26
    return [
      {
        deadlineId,
        code,
        title: english ? titleEn : title,
        state: standing.state,
        dueDate,
        dueInstant: instantView(dueInstant),
      },
    ];
  });

const submissionView = ({ submitted }: MonitoringReport): object | null => {
  if (submitted === null) return null;
  const { by, at, late, content } = submitted;
  return { by, at, late, content };
};

const lightsView = ({ computed, lateness, submitted }: MonitoringReport, english: boolean) => {
  const last = computed.at(-1)?.result;
  const missing = submitted === null && lateness.some(({ stage }) => stage === 'MARKED_MISSING');
  const budgetLight = last?.budgetLight ?? (missing ? 'RED' : null);
  const goalLight = last?.goalLight ?? (missing ? 'RED' : null);
  return {
    budgetLight,
    budgetLightLabel: budgetLight === null ? null : lightLabel(budgetLight, english),
    goalLight,
    goalLightLabel: goalLight === null ? null : lightLabel(goalLight, english),
  };
};

const headView = ({ given: { project, period } }: VisibleReport, english: boolean) => ({
  projectId: project.projectId,
  period,
  periodLabel: PERIOD_LABELS[numberOfPeriod(period) - 1]?.[english ? 1 : 0] ?? period,
  year: yearOfPeriod(period),
  month: monthOfPeriod(period),
  name: project.name,
  unitCode: project.unitCode,
  departmentCode: project.departmentCode,
  classified: project.classified,
});

export const monitoringReportView = (
  found: VisibleReport,
  actions: readonly OfferedAction[],
  english: boolean,
): MonitoringReportView => {
  const { state, given, prefilled, steps, monthSteps, revision, position } = found;
  const { computed, months, corrections, lateness, summary, analysis, draft, opening } = state;
  const { project, period } = given;
  const last = computed.at(-1);
  return {
    ...headView(found, english),
    status: state.status,
    statusLabel: worded(cycleLabels[state.status], english),
    annualGoal: opening?.annualGoal ?? project.goal?.annualGoal ?? '',
    goalSetVersion: opening?.goalSetVersion ?? project.goal?.version ?? 0,
    money: moneyView(found, english),
    indicators: rowsView(state, targetsOf(state, project), monthOfPeriod(period), prefilled, english),
    values: prefilled,
    draft,
    submission: submissionView(state),
    ...lightsView(state, english),
    evaluation: last === undefined ? null : computationView(last, english, steps),
    evaluations: computed.map((each) => computationView(each, english)),
    monthEvaluations: months.map((each, index) => monthView(each, english, monthSteps[index] ?? [])),
    ...{ corrections, summary, analysis },
    lateness: lateness.map((noted) => ({ ...noted, stageLabel: worded(cycleLabels[noted.stage], english) })),
    deadlines: deadlinesView(found, english),
    revision: Number(revision),
    position: position.toString(),
    actions: actions.map((action) => actionView(action, english)),
  };
};
