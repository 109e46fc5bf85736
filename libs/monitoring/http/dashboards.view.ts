import { ApiProperty } from '@nestjs/swagger';
import type { Light } from '../../rule-sets/domain/monitoring-rule-set';
import { lightLabels } from '../../rule-sets/domain/light-labels';
import type { DualMonitoringSums } from '../read-models/dual-monitoring.queries';

export class LightCountView {
  @ApiProperty({ enum: Object.keys(lightLabels), example: 'RED' }) readonly light!: string;
  @ApiProperty({ example: '红灯' }) readonly lightLabel!: string;
  @ApiProperty({ example: 2 }) readonly count!: number;
}

/** How money and goals of some projects stand at the end of a month; money in yuan, rates in percent. */
export class DualMonitoringSumsView {
  @ApiProperty({ description: 'Projects that are monitored by the end of the month.' }) readonly projects!: number;
  @ApiProperty({ description: 'Those with an evaluation of the month, or a missing report.' })
  readonly evaluated!: number;
  @ApiProperty({ description: 'Missing reports; each counts as red.' }) readonly missing!: number;
  @ApiProperty({ description: 'Those that a rule set warns of.' }) readonly warned!: number;
  @ApiProperty({ type: [LightCountView] }) readonly budgetLights!: readonly LightCountView[];
  @ApiProperty({ type: [LightCountView] }) readonly goalLights!: readonly LightCountView[];
  @ApiProperty({ example: '52000000.00' }) readonly adjustedBudget!: string;
  @ApiProperty({ example: '26000000.00' }) readonly executedAmount!: string;
  @ApiProperty({ type: String, nullable: true, example: '50.00' }) readonly executionRate!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Mean.' }) readonly attainment!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Mean.' }) readonly gap!: string | null;
}

export class DepartmentDualMonitoringView extends DualMonitoringSumsView {
  @ApiProperty({ example: '106' }) readonly departmentCode!: string;
}

export class DualMonitoringView {
  @ApiProperty({ example: 2026 }) readonly fiscalYear!: number;
  @ApiProperty({ example: 6 }) readonly month!: number;
  @ApiProperty({ type: [DepartmentDualMonitoringView] }) readonly departments!: readonly DepartmentDualMonitoringView[];
  @ApiProperty({ type: DualMonitoringSumsView }) readonly total!: DualMonitoringSumsView;
}

const counts = (lights: Readonly<Record<string, number>>, english: boolean): LightCountView[] =>
  (Object.keys(lightLabels) as Light[]).map((light) => {
    const { label, labelEn } = lightLabels[light];
    return { light, lightLabel: english ? labelEn : label, count: lights[light] ?? 0 };
  });

const sumsView = (sums: DualMonitoringSums, english: boolean): DualMonitoringSumsView => {
  const { departmentCode: _, budgetLights, goalLights, ...figures } = sums;
  return { ...figures, budgetLights: counts(budgetLights, english), goalLights: counts(goalLights, english) };
};

const NOTHING: DualMonitoringSums = {
  departmentCode: null,
  projects: 0,
  evaluated: 0,
  missing: 0,
  warned: 0,
  budgetLights: {},
  goalLights: {},
  adjustedBudget: '0.00',
  executedAmount: '0.00',
  executionRate: null,
  attainment: null,
  gap: null,
};

export const dualMonitoringView = (
  fiscalYear: number,
  month: number,
  all: readonly DualMonitoringSums[],
  english: boolean,
): DualMonitoringView => ({
  fiscalYear,
  month,
  departments: all.flatMap((sums) =>
    sums.departmentCode === null ? [] : [{ departmentCode: sums.departmentCode, ...sumsView(sums, english) }],
  ),
  total: sumsView(all.find(({ departmentCode }) => departmentCode === null) ?? NOTHING, english),
});
