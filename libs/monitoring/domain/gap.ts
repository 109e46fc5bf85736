import type { Decimal } from '../../kernel/decimal';

/** F19 双监控差异: abs(F18 - F1) in percentage points, both as stored (DEC-14); null when one of them is absent. */
export const dualMonitoringGap = (storedAttainment: Decimal | null, storedExecution: Decimal | null): Decimal | null =>
  storedAttainment === null || storedExecution === null ? null : storedAttainment.minus(storedExecution).abs();
