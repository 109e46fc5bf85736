import { unless, type Violation } from '../../kernel/rule-violation';
import { words } from './monitoring-clause';
import type { MonitoringReport } from './monitoring-report.state';
import type { ReportTransition } from './report-transitions';
import { brokenReport } from './report-violation';
import type { ReportCircumstances } from './report.commands';

/** T21, D15: nothing is written in the cycle of a cancelled project any more, but what was summarised is analysed. */
export const cancelledViolations = (
  { rule, label, labelEn }: ReportTransition,
  { opening, summary }: MonitoringReport,
  { project }: ReportCircumstances,
): readonly Violation[] =>
  unless(project.status !== 'CANCELLED' || opening === null || summary !== null, () =>
    brokenReport(
      rule === 'D15' ? 'D15' : 'T21',
      words(
        `项目已取消，本期监控随之结束，不能办理“${label}”。`,
        `The project was cancelled and its monitoring cycle ended with it: ${labelEn} is not possible.`,
        '无需办理；项目取消前的记录保留备查。',
        'There is nothing to do; what was recorded before the cancellation is kept.',
      ),
    ),
  );

/** T21 is for projects that are allocated or executing. */
export const suspendedViolations = (
  { rule, label, labelEn }: ReportTransition,
  { project }: ReportCircumstances,
): readonly Violation[] =>
  unless(project.status !== 'SUSPENDED', () =>
    brokenReport(
      rule,
      words(
        `项目已暂停，不能办理“${label}”。`,
        `The project is suspended: ${labelEn} is not possible.`,
        '请在财政部门两人同意恢复项目（T30）之后再报送；在此之前可以保存草稿，报送期限不再计算。',
        'Submit after two persons of finance have resumed the project (T30); a draft can be saved, and no deadline runs.',
      ),
    ),
  );
