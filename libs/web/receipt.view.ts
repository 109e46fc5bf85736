import { ApiProperty } from '@nestjs/swagger';
import type { DeadlineTerms } from '../rule-sets/domain/deadline-terms';
import type { AppendReceipt } from '../event-store/append-receipt';
import type { RecordedEvent } from '../event-store/event-store.port';
import { instantView } from './instant.view';

const OUTCOMES = ['applied', 'alreadyApplied', 'nothingToDo'] as const;

export class ReceiptEventView {
  @ApiProperty({ type: String, example: 'ProjectSubmitted' }) readonly type!: string;
  @ApiProperty({ type: String, example: 'project-6f0c…' }) readonly stream!: string;
  @ApiProperty({ type: Number, example: 3 }) readonly revision!: number;
  @ApiProperty({ type: String, example: '128' }) readonly position!: string;
}

export class ReceiptDeadlineView {
  @ApiProperty({ type: String, example: 'D02-1-6f0c…' }) readonly deadlineId!: string;
  @ApiProperty({ type: String, example: 'D02' }) readonly code!: string;
  @ApiProperty({ type: String, example: '2026-09-17' }) readonly dueDate!: string;
  @ApiProperty({ type: String, example: '2026-09-17T16:00:00Z' }) readonly dueInstant!: string;
}

/** 回执: the answer to every accepted command (api.md 1). Position, hash and time are null when nothing was to do. */
export class ReceiptView {
  @ApiProperty({ type: String, format: 'uuid' }) readonly commandId!: string;
  @ApiProperty({ enum: OUTCOMES, example: 'applied' }) readonly outcome!: AppendReceipt['outcome'];
  @ApiProperty({ type: String, example: 'project-6f0c…' }) readonly stream!: string;
  @ApiProperty({ type: Number, example: 3 }) readonly revision!: number;
  @ApiProperty({ type: String, nullable: true, example: '128' }) readonly position!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '9c2e…' }) readonly hash!: string | null;
  @ApiProperty({ type: String, format: 'uuid' }) readonly logId!: string;
  @ApiProperty({ type: String, nullable: true, example: '2026-09-14T02:10:03.120Z' }) readonly recordedAt!:
    string | null;
  @ApiProperty({ type: [ReceiptEventView] }) readonly events!: readonly ReceiptEventView[];
  @ApiProperty({ type: [ReceiptDeadlineView] }) readonly deadlines!: readonly ReceiptDeadlineView[];
}

const eventView = ({ event, stream, revision, position }: RecordedEvent): ReceiptEventView => ({
  type: event.type,
  stream,
  revision: Number(revision),
  position: position.toString(),
});

/** Deadlines that this command starts: the events carry them complete (architecture.md 4.11). */
const deadlineView = ({ event }: RecordedEvent): ReceiptDeadlineView => {
  const { deadlineId, code, period } = event.data as DeadlineTerms;
  return { deadlineId, code, dueDate: period.dueDate, dueInstant: instantView(period.dueInstant) };
};

/** Every answer is a function of the stored events (REL-R5). */
export const receiptView = (receipt: AppendReceipt): ReceiptView => {
  const { commandId, outcome, stream, revision, events, logId } = receipt;
  const last = events.at(-1);
  return {
    commandId,
    outcome,
    stream,
    revision: Number(revision),
    position: last?.position.toString() ?? null,
    hash: last?.hash ?? null,
    logId,
    recordedAt: last?.recordedAt ?? null,
    events: events.map(eventView),
    deadlines: events.filter(({ event }) => event.type === 'DeadlineStarted').map(deadlineView),
  };
};

/** 201 when the command created its stream, else 200. */
export const receiptStatus = ({ events }: AppendReceipt): 200 | 201 => (events[0]?.revision === 0n ? 201 : 200);
