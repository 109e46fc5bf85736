import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DocumentStore } from '../../../libs/attachments/document-store.port';
import { LARGEST_DOCUMENT } from '../../../libs/attachments/media-types';
import { derivedId, sha256Hex } from '../../../libs/event-store/uuid-v5';
import { canonicalJson } from '../../../libs/kernel/canonical-json';
import type { CommandContext } from '../../../libs/kernel/command-context';
import { Visibility } from '../../../libs/kernel/visibility';
import type { Attachment } from './attachment';
import { actorOf } from './cast';
import type { Moment } from './time-line';

/** The same at every telling, so that one that was interrupted can be taken up again. */
export const commandIdOf = ({ project, n }: Pick<Moment, 'project' | 'n'>): string =>
  derivedId('sample-city', project.no, n);

const contextOf = (moment: Moment): CommandContext => {
  const { project, step } = moment;
  const { name, content } = step.does;
  const commandId = commandIdOf(moment);
  const digest = sha256Hex(canonicalJson({ name, projectId: project.projectId, content }));
  return { ...actorOf(step.by, project), commandId, digest, source: 'seed', correlationId: commandId };
};

/** Tells one step after the other by the real commands, as their people would give them. */
export class Narrator {
  private readonly commands: CommandBus;
  private readonly visibility: Visibility;
  private readonly documents: DocumentStore;

  constructor(app: INestApplicationContext) {
    this.commands = app.get(CommandBus);
    this.visibility = app.get(Visibility);
    this.documents = app.get(DocumentStore);
  }

  /** Throws when the command is refused or changes nothing: then the story is wrong. */
  async tell(moment: Moment): Promise<void> {
    const { project, step } = moment;
    const { by, does } = step;
    const context = contextOf(moment);
    try {
      for (const attachment of does.uploads ?? []) await this.upload(attachment, context);
      const visible = await this.visibility.of(context);
      const { outcome } = await this.commands.execute(does.command({ project, context, visible }));
      if (outcome === 'nothingToDo') throw new Error('it changes nothing');
    } catch (error) {
      const where = `story ${project.no}, ${step.at}, ${does.name} by ${by}`;
      throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }

  private async upload({ mediaType, bytes }: Attachment, { actor, org }: CommandContext): Promise<void> {
    await this.documents.put(Readable.from([bytes]), mediaType, LARGEST_DOCUMENT, { actor, org });
  }
}
