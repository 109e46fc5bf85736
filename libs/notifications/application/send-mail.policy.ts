import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import type { Holder } from '../../rule-sets/domain/deadline-terms';
import { Policy } from '../../projections/policy';
import { mailText } from '../domain/mail-text';
import { holderOf } from '../domain/message';
import { messageFrom, TOLD_EVENTS } from '../domain/messages-from-events';
import { Notifier } from '../notifier.port';
import { MessageProjects, type MessageProject } from '../read-models/message-projects.queries';

/** How often, and how many times, a project is looked for that the read models do not know yet. */
const [PAUSE_MS, LOOKS] = [50, 20];

/** What the inbox shows goes out by mail too. Nothing that happened before mails were first switched on (REL-R14). */
@Injectable()
export class SendMailPolicy extends Policy {
  readonly name = 'send-mail';
  readonly handles = TOLD_EVENTS;
  override readonly appends = false;
  override readonly fenced = true;

  constructor(
    private readonly notifier: Notifier,
    private readonly projects: MessageProjects,
  ) {
    super();
  }

  async react({ id, event }: RecordedEvent): Promise<void> {
    const message = messageFrom(event);
    if (message === undefined) return;
    const { projectId, deadlineId } = message;
    const project = await this.projectOf(projectId);
    const to = message.recipients
      .map((recipient) => holderOf(recipient, project))
      .filter((holder): holder is Holder => holder !== null);
    const about = deadlineId === null ? { projectId } : { projectId, deadlineId };
    await this.notifier.send({ dedupeKey: id, to, ...mailText(message, project), about });
  }

  /** The project's row may be a moment behind: projections and policies follow the log side by side. */
  private async projectOf(projectId: string): Promise<MessageProject> {
    for (let look = 1; look <= LOOKS; look += 1) {
      const project = await this.projects.find(projectId);
      if (project !== null) return project;
      await pause(PAUSE_MS);
    }
    throw new Error(`project ${projectId} is not in the read models yet`);
  }
}
