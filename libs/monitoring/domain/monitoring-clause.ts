import type { Told } from '../../kernel/rule-violation';
import type { MonitoredIndicator } from './monitoring-inputs';

/** A clause about one indicator, with the field that must be mended and its words. */
export type MonitoringClause = Readonly<{
  rule: string;
  member: keyof MonitoredIndicator;
  label: string;
  breaks: (indicator: MonitoredIndicator) => boolean;
  words: Told;
}>;

export const words = (message: string, messageEn: string, remedy: string, remedyEn: string): Told => ({
  message,
  messageEn,
  remedy,
  remedyEn,
});
