import { ApiProperty } from '@nestjs/swagger';
import type { OpenWarning } from '../domain/project-execution.state';
import { triggerLabels } from '../../rule-sets/domain/light-labels';
import { warningRuleLabel } from '../domain/warning-labels';

/** A warning that is open, as the project's page shows it. */
export class OpenWarningView {
  @ApiProperty({ example: '6f0c…-w1' }) readonly warningId!: string;
  @ApiProperty({ example: 'sichuan-2025' }) readonly rule!: string;
  @ApiProperty() readonly ruleLabel!: string;
  @ApiProperty({ format: 'date' }) readonly warningDate!: string;
  @ApiProperty({ format: 'date', description: 'Of D17 as it stands now.' }) readonly dueDate!: string;
  @ApiProperty({ type: [String], example: ['SPENDING'] }) readonly triggers!: readonly string[];
  @ApiProperty({ type: [String], example: ['支出进度'] }) readonly triggerLabels!: readonly string[];
  @ApiProperty({ type: [String], example: ['2026-06'] }) readonly months!: readonly string[];
  @ApiProperty({ description: 'Not answered in time (T24).' }) readonly timedOut!: boolean;
}

type Shown = Readonly<{ deadlineId?: string; dueDate?: string }>;

/** D17 may have been extended, or started anew after finance refused a CANCEL: `D17-1-…`, then `D17-1r2-…`. */
const presentDueDate = ({ number, dueDate }: OpenWarning, openDeadlines: readonly Shown[]): string => {
  const isItsD17 = new RegExp(`^D17-${number}(r\\d+)?-`);
  return openDeadlines.find(({ deadlineId = '' }) => isItsD17.test(deadlineId))?.dueDate ?? dueDate;
};

export const openWarningView = (
  warning: OpenWarning,
  openDeadlines: readonly Shown[],
  english: boolean,
): OpenWarningView => {
  const { warningId, rule, warningDate, triggers, months, timedOut } = warning;
  const language = english ? 'labelEn' : 'label';
  return {
    warningId,
    rule,
    ruleLabel: warningRuleLabel(rule)[language],
    warningDate,
    dueDate: presentDueDate(warning, openDeadlines),
    triggers,
    triggerLabels: triggers.map((trigger) => triggerLabels[trigger][language]),
    months,
    timedOut,
  };
};
