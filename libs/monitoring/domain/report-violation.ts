import type { Told, Violation } from '../../kernel/rule-violation';
import type { Indicator } from '../../goals/domain/goal-set';

/** A broken rule about the report as a whole. */
export const brokenReport = (rule: string, told: Told): Violation => ({
  rule,
  field: '',
  label: '绩效运行监控报告',
  value: null,
  ...told,
});

/** A broken rule about a member of the body, named by its JSON Pointer; `value` as the caller wrote it. */
export const brokenMember = (
  rule: string,
  field: string,
  label: string,
  value: string | null | undefined,
  told: Told,
): Violation => ({ rule, field, label, value: value ?? null, ...told });

/** `指标“改造管网长度”的实际完成值` */
export const labelOfIndicator = (indicator: Indicator | undefined, member: string): string =>
  indicator === undefined ? member : `指标“${indicator.name ?? indicator.indicatorId}”的${member}`;
