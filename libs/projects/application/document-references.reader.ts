import { Injectable } from '@nestjs/common';
import { DocumentReferences } from '../../attachments/document-references.port';
import { EventStore } from '../../event-store/event-store.port';
import { fold } from '../../kernel/decider';
import type { Principal } from '../../kernel/principal';
import { sees } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import type { DocumentReference } from '../domain/project-application';
import { project } from '../domain/project.decider';
import type { ProjectEvent } from '../domain/project.events';
import { projectStream } from '../domain/project.stream';

/** What an event says about documents: the application as it was drafted, revised or submitted. */
const documentsIn = (event: ProjectEvent): readonly DocumentReference[] => {
  switch (event.type) {
    case 'ProjectDrafted':
    case 'ProjectSubmitted':
    case 'ProjectResubmitted':
      return event.data.application.documents ?? [];
    default:
      return [];
  }
};

/** Answers from the project's own stream: its present content, and everything that was ever drafted or submitted. */
@Injectable()
export class ProjectDocumentReferences extends DocumentReferences {
  constructor(
    private readonly store: EventStore,
    private readonly visibility: Visibility,
  ) {
    super();
  }

  async visibleTo(principal: Principal, projectId: string, sha256: string): Promise<Readonly<{ name: string }> | null> {
    const history = await this.store.readStream<ProjectEvent>(projectStream(projectId));
    const facts = history.map(({ event }) => event);
    const state = fold(project, facts);
    if (state.status === 'ABSENT' || !sees(await this.visibility.of(principal), state)) return null;
    const named = [...(state.application.documents ?? []), ...facts.flatMap(documentsIn)];
    return named.find((document) => document.sha256 === sha256) ?? null;
  }
}
