import type { RecordedEvent } from '../../event-store/event-store.port';
import type { MonitoringReportEvent, ReportedValue } from '../../monitoring/domain/monitoring-report.events';
import type { WarningEvent } from '../../warnings/domain/warning.events';

type NamedDocument = Readonly<{ sha256: string; name: string }>;

const evidenceOf = (values: readonly ReportedValue[]): readonly NamedDocument[] =>
  values.flatMap(({ evidence = [] }) => evidence);

/** INV-38: the documents that an event of a project's reports and warnings names. */
export const documentsNamedIn = ({
  event,
}: RecordedEvent<MonitoringReportEvent | WarningEvent>): readonly NamedDocument[] => {
  switch (event.type) {
    case 'ActualValuesReported':
      return evidenceOf(event.data.values);
    case 'MonitoringReportDrafted':
    case 'MonitoringReportSubmitted':
      return evidenceOf(event.data.content.indicators);
    case 'MonitoringReportCorrected':
    case 'FreezeProposalMade':
      return event.data.documents;
    default:
      return [];
  }
};

/** The streams of a project that name documents beside its own: reports of the year's quarters, and its warnings. */
export const streamsWithDocuments = (projectId: string, fiscalYear: number, warnings: number): readonly string[] => [
  ...[1, 2, 3, 4].map((quarter) => `monitor-${projectId}-${fiscalYear}-Q${quarter}`),
  ...Array.from({ length: warnings }, (_, n) => `warning-${projectId}-w${n + 1}`),
];
