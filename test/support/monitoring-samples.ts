import type { MonitoredIndicator, MonitoringInputs } from '../../libs/monitoring/domain/monitoring-inputs';

type Changed<T> = Readonly<{ [Member in keyof T]?: T[Member] | null }>;

/** Null takes a member away. */
const changedBy = <T extends object>(whole: T, changed: Changed<T>): T =>
  Object.fromEntries(Object.entries({ ...whole, ...changed }).filter(([, value]) => value !== null)) as T;

/** Half of 60 km at the end of June, unless said otherwise. */
export const quantitative = (changed: Changed<MonitoredIndicator> = {}): MonitoredIndicator =>
  changedBy<MonitoredIndicator>(
    {
      indicatorId: 'I1',
      name: '改造管网长度',
      nature: 'QUANTITATIVE',
      accumulationType: 'CUMULATIVE',
      sign: 'GE',
      targetValue: '60',
      actualValue: '30',
      unit: '公里',
      weight: '30',
    },
    changed,
  );

export const qualitative = (coefficient: string | null): MonitoredIndicator => ({
  indicatorId: 'Q1',
  name: '长效管护机制',
  nature: 'QUALITATIVE',
  accumulationType: 'POINT_IN_TIME',
  weight: '10',
  ...(coefficient !== null && { qualitativeCoefficient: coefficient }),
});

/** A project that is on time at the end of June, unless said otherwise. */
export const monitoringInputs = (changed: Partial<MonitoringInputs> = {}): MonitoringInputs => ({
  year: 2026,
  month: 6,
  amountUnit: '万元',
  adjustedBudget: '5200.00',
  executedAmount: '2600.00',
  indicators: [quantitative()],
  ...changed,
});
