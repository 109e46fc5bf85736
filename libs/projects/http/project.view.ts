import { ApiProperty } from '@nestjs/swagger';
import { fenOf, yuanOf } from '../../kernel/money';
import type { OfferedAction } from '../../kernel/offered-action';
import { ActionView, actionView } from '../../web/action.view';
import { projectCode } from '../domain/project-code';
import { flagsOf } from '../domain/project-flags';
import { attributeLabels, classLabels, flagLabels, statusLabels } from '../domain/project-labels';
import type { Project } from '../domain/project.state';
import type { ProjectDetail } from '../read-models/project-detail.queries';
import { lightsView, type CodeWords } from './code-words';
import { openWarningView, OpenWarningView } from './open-warning.view';
import { budgetView, ProjectBudgetView } from './project-budget.view';

/** `GET /projects/{p}`: the whole project as its stream says, with what this caller may do now. */
export class ProjectView {
  @ApiProperty({ format: 'uuid' }) readonly projectId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly code!: string | null;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly unitCode!: string;
  @ApiProperty() readonly departmentCode!: string;
  @ApiProperty() readonly fiscalYear!: number;
  @ApiProperty({ enum: Object.keys(statusLabels) }) readonly state!: string;
  @ApiProperty() readonly stateLabel!: string;
  @ApiProperty({ type: [String], example: [] }) readonly flags!: readonly string[];
  @ApiProperty({ type: [String], example: [] }) readonly flagLabels!: readonly string[];
  @ApiProperty({ type: String, nullable: true }) readonly amount!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly executedAmount!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly executionRate!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly budgetLight!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly budgetLightLabel!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly goalLight!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly goalLightLabel!: string | null;
  @ApiProperty({ description: 'Counts submissions: 1 at the first one.' }) readonly round!: number;
  @ApiProperty() readonly lateEntryPermitted!: boolean;
  @ApiProperty({ type: Object }) readonly application!: object;
  @ApiProperty({ type: Object, description: 'By year: draft, submitted and approved versions.' })
  readonly goalSets!: object;
  @ApiProperty({ type: Object, nullable: true }) readonly goalGrade!: object | null;
  @ApiProperty({ type: [Object] }) readonly returnReasons!: readonly object[];
  @ApiProperty({ type: [Object] }) readonly reviews!: readonly object[];
  @ApiProperty({ type: ProjectBudgetView }) readonly budget!: ProjectBudgetView;
  @ApiProperty({ type: [Object] }) readonly openDeadlines!: readonly object[];
  @ApiProperty({ type: [OpenWarningView] }) readonly openWarnings!: readonly OpenWarningView[];
  @ApiProperty() readonly revision!: number;
  @ApiProperty({ example: '128' }) readonly position!: string;
  @ApiProperty({ type: [ActionView] }) readonly actions!: readonly ActionView[];
}

const applicationView = ({ application }: Project, language: 'label' | 'labelEn'): object => ({
  ...application,
  ...(application.attribute === undefined ? {} : { attributeLabel: attributeLabels[application.attribute][language] }),
  ...(application.projectClass === undefined
    ? {}
    : { projectClassLabel: classLabels[application.projectClass][language] }),
});

const amountOf = ({ budget, application }: Project): string | null => {
  const amount = budget.approved ?? application.totalAmount;
  return amount === undefined ? null : yuanOf(fenOf(amount));
};

/** Chinese as it was stored with the grade; English by its code. */
const graded = <Grading extends Readonly<{ grade: string | null; gradeLabel: string | null }>>(
  grading: Grading,
  { language, named }: CodeWords,
): Grading =>
  language === 'label' || grading.grade === null ? grading : { ...grading, gradeLabel: named('grade', grading.grade) };

export const projectView = (
  { state, reviews, budgetIndex, lights, revision, position }: ProjectDetail,
  actions: readonly OfferedAction[],
  openDeadlines: readonly object[],
  words: CodeWords,
): ProjectView => {
  const english = words.language === 'labelEn';
  const status = state.status === 'ABSENT' ? 'DRAFT' : state.status;
  const flags = flagsOf(state);
  const budget = budgetView(state, budgetIndex);
  return {
    projectId: state.projectId,
    code: projectCode(state),
    name: state.application.name,
    unitCode: state.unitCode,
    departmentCode: state.departmentCode,
    fiscalYear: state.application.fiscalYear,
    state: status,
    stateLabel: statusLabels[status][words.language],
    flags,
    flagLabels: flags.map((flag) => flagLabels[flag][words.language]),
    amount: amountOf(state),
    executedAmount: budget.executedAmount,
    executionRate: budget.executionRate,
    ...lightsView(lights ?? { budgetLight: null, goalLight: null }, words),
    round: state.round,
    lateEntryPermitted: state.lateEntryPermitted,
    application: applicationView(state, words.language),
    goalSets: state.goalSets,
    goalGrade: state.grade === null ? null : graded(state.grade, words),
    returnReasons: state.returnReasons,
    reviews: reviews.map((review) => graded(review, words)),
    budget,
    openDeadlines,
    openWarnings: state.execution.openWarnings.map((open) => openWarningView(open, openDeadlines, english)),
    revision: Number(revision),
    position: position.toString(),
    actions: actions.map((action) => actionView(action, english)),
  };
};
