import { ApiProperty } from '@nestjs/swagger';
import type { EventLabels } from '../event-store/event-labels';
import type { RecordedEvent } from '../event-store/event-store.port';
import type { Language } from './language';

/** One event of a history, as it stands in the log (`api.md` 2). */
export class EventView {
  @ApiProperty({ example: '128' }) readonly position!: string;
  @ApiProperty({ example: 'project-6f0c…' }) readonly stream!: string;
  @ApiProperty({ example: 3 }) readonly revision!: number;
  @ApiProperty({ format: 'uuid' }) readonly eventId!: string;
  @ApiProperty({ example: 'ProjectSubmitted' }) readonly type!: string;
  @ApiProperty({ example: '项目申报提交' }) readonly typeLabel!: string;
  @ApiProperty({ type: Object }) readonly data!: object;
  @ApiProperty({ type: Object }) readonly metadata!: object;
  @ApiProperty({ example: '2026-09-15T01:00:00.000Z' }) readonly recordedAt!: string;
  @ApiProperty({ type: String, nullable: true }) readonly hash!: string | null;
}

export class HistoryPageView {
  @ApiProperty({ type: [EventView] }) readonly items!: readonly EventView[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: string | null;
}

/** Types are plain English already: `ProjectSubmitted` reads `Project submitted`. */
const wordsOf = (type: string): string => type.replace(/(?<=[a-z\d])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

export const eventView = (recorded: RecordedEvent, labels: EventLabels, language: Language): EventView => ({
  position: recorded.position.toString(),
  stream: recorded.stream,
  revision: Number(recorded.revision),
  eventId: recorded.id,
  type: recorded.event.type,
  typeLabel: language === 'en' ? wordsOf(recorded.event.type) : labels.of(recorded.event.type),
  data: recorded.event.data,
  metadata: recorded.metadata,
  recordedAt: recorded.recordedAt,
  hash: recorded.hash,
});
