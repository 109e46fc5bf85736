import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { EventStore, type RecordedEvent } from '../../event-store/event-store.port';
import type { ProjectHistoryRow } from './project-history.projection';

export interface ProjectHistoryTables {
  project_history_v1: ProjectHistoryRow;
}

type Place = Readonly<{ stream: string; revision: bigint; position: bigint }>;

@Injectable()
export class ProjectHistoryQueries {
  private readonly db: Kysely<ProjectHistoryTables>;

  constructor(
    connection: ReadConnection,
    private readonly store: EventStore,
  ) {
    this.db = connection.typed<ProjectHistoryTables>();
  }

  /** Events of the project in order of the log, all its streams; `after` is the position of the last one of the page before. */
  async page(projectId: string, after: string | null, limit: number): Promise<RecordedEvent[]> {
    const places = await this.places(projectId, after, limit).execute();
    const streams = [...new Set(places.map(({ stream }) => stream))];
    const events = await Promise.all(
      streams.map((name) =>
        this.read(
          name,
          places.filter(({ stream }) => stream === name),
        ),
      ),
    );
    return events.flat().sort((a, b) => (a.position < b.position ? -1 : 1));
  }

  places(projectId: string, after: string | null, limit: number) {
    return this.db
      .selectFrom('project_history_v1')
      .where('project_id', '=', projectId)
      .where(sql<boolean>`position > ${after ?? '0'}::bigint`)
      .select(['stream', sql<bigint>`revision`.as('revision'), sql<bigint>`position`.as('position')])
      .orderBy('position')
      .limit(limit);
  }

  private async read(stream: string, places: readonly Place[]): Promise<RecordedEvent[]> {
    const first = places[0]?.revision ?? 0n;
    const last = places.at(-1)?.revision ?? first;
    const wanted = new Set(places.map(({ position }) => position));
    const events = await this.store.readStream(stream, { after: first - 1n, limit: Number(last - first + 1n) });
    return events.filter(({ position }) => wanted.has(position));
  }
}
