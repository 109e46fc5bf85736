import type { Violation } from '../../kernel/rule-violation';
import type { MonitoredIndicator } from './monitoring-inputs';

type Words = Pick<Violation, 'message' | 'messageEn' | 'remedy' | 'remedyEn'>;

/** A clause about one indicator, with the field that must be mended and its words. */
export type MonitoringClause = Readonly<{
  rule: string;
  member: keyof MonitoredIndicator;
  label: string;
  breaks: (indicator: MonitoredIndicator) => boolean;
  words: Words;
}>;

export const words = (message: string, messageEn: string, remedy: string, remedyEn: string): Words => ({
  message,
  messageEn,
  remedy,
  remedyEn,
});
