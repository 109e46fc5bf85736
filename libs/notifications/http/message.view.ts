import { ApiProperty } from '@nestjs/swagger';
import { instantView } from '../../web/instant.view';
import { messageLabels } from '../domain/messages-from-events';
import type { InboxMessage } from '../read-models/inbox.queries';

/** One thing that the caller's role at his body was told, in the caller's language. */
export class MessageView {
  @ApiProperty({ example: '128', description: '所依据事件的 position / position of the event that is told' })
  readonly position!: string;
  @ApiProperty({ enum: Object.keys(messageLabels) }) readonly kind!: string;
  @ApiProperty({ example: '退回补正' }) readonly kindLabel!: string;
  @ApiProperty({ example: '项目退回补正（1 项）' }) readonly title!: string;
  @ApiProperty() readonly text!: string;
  @ApiProperty({ format: 'uuid' }) readonly projectId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly projectName!: string | null;
  @ApiProperty({ required: false }) readonly deadlineId?: string;
  @ApiProperty({ example: '2026-09-14T02:10:03.120Z' }) readonly sentAt!: string;
}

export class MessagesPageView {
  @ApiProperty({ type: [MessageView] }) readonly items!: readonly MessageView[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: string | null;
  @ApiProperty({ required: false }) readonly count?: number;
}

const labels: Readonly<Record<string, Readonly<{ label: string; labelEn: string }>>> = messageLabels;

export const messageView = (row: InboxMessage, english: boolean): MessageView => ({
  position: row.position,
  kind: row.kind,
  kindLabel: labels[row.kind]?.[english ? 'labelEn' : 'label'] ?? row.kind,
  title: english ? row.title_en : row.title,
  text: english ? row.text_en : row.text,
  projectId: row.project_id,
  projectName: row.project_name,
  ...(row.deadline_id !== null && { deadlineId: row.deadline_id }),
  sentAt: instantView(row.sent_at),
});
