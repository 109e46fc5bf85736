import { Injectable } from '@nestjs/common';
import { EventStore } from '../event-store/event-store.port';
import { inLanes } from './in-lanes';
import { OpenDeadlines } from './open-deadlines.port';
import { ProcessRuntime, type ProcessKey } from './process-runtime.port';

const PAGE = 500;
/** A dev server on two cores starts about 65 workflows a second, however many callers there are. */
const LANES = 8;

/** Tells every process that has an open deadline: after a change of the clock, and after Temporal was emptied. */
@Injectable()
export class ProcessTeller {
  constructor(
    private readonly open: OpenDeadlines,
    private readonly runtime: ProcessRuntime,
    private readonly store: EventStore,
  ) {}

  /**
   * Starts what does not run and tells the rest to look again at the log's present end. Harmless at any time (REL-R16).
   * Returns how many were told; throws `ProcessRuntimeUnavailable` as soon as one cannot be told.
   */
  async tellAll(onProgress: (told: number) => void = () => undefined): Promise<number> {
    const { position } = await this.store.head();
    let told = 0;
    for (let after: ProcessKey | null = null; ;) {
      const page: readonly ProcessKey[] = await this.open.openProcesses(after, PAGE);
      const queues = page.map((process) => [process]);
      await inLanes(queues, LANES, (process) => this.runtime.tell(process, position));
      told += page.length;
      onProgress(told);
      after = page.at(-1) ?? null;
      if (page.length < PAGE) return told;
    }
  }
}
