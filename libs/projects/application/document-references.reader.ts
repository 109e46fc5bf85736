import { Injectable } from '@nestjs/common';
import { DocumentReferences } from '../../attachments/document-references.port';
import type { MonitoringReportEvent } from '../../monitoring/domain/monitoring-report.events';
import type { WarningEvent } from '../../warnings/domain/warning.events';
import { EventStore } from '../../event-store/event-store.port';
import { fold } from '../../kernel/decider';
import type { Principal } from '../../kernel/principal';
import { sees } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import type { DocumentReference } from '../domain/project-application';
import { project } from '../domain/project.decider';
import type { ProjectEvent } from '../domain/project.events';
import type { Project } from '../domain/project.state';
import { projectStream } from '../domain/project.stream';
import { documentsNamedIn, streamsWithDocuments } from './execution-documents';

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

/** Answers from the streams of the project: its present content, what was ever submitted, its reports and proposals. */
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
    return named.find((document) => document.sha256 === sha256) ?? this.inExecution(projectId, state, sha256);
  }

  private async inExecution(
    projectId: string,
    state: Project,
    sha256: string,
  ): Promise<Readonly<{ name: string }> | null> {
    const { application, execution } = state;
    const streams = streamsWithDocuments(projectId, application.fiscalYear, execution.warningCount);
    const histories = await Promise.all(
      streams.map((stream) => this.store.readStream<MonitoringReportEvent | WarningEvent>(stream)),
    );
    const named = histories.flat().flatMap(documentsNamedIn);
    return named.find((document) => document.sha256 === sha256) ?? null;
  }
}
