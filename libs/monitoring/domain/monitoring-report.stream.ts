import type { FiscalQuarter } from '../../kernel/fiscal-quarter';

/** One stream per project and quarter, `monitor-{projectId}-2026-Q1` (INV-13). */
export const monitoringReportStream = (projectId: string, period: FiscalQuarter): string =>
  `monitor-${projectId}-${period}`;
