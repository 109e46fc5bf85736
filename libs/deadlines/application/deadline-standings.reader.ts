import { Injectable } from '@nestjs/common';
import { DeadlineStandings } from '../../rule-sets/domain/deadline-standings';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import { standingOf } from '../domain/deadline.state';
import { DeadlineDecisions } from './deadline-decisions';

/** Reads the deadlines' own streams: the present state, not a read model that may be behind. */
@Injectable()
export class DeadlineStandingsReader extends DeadlineStandings {
  constructor(private readonly decisions: DeadlineDecisions) {
    super();
  }

  async of(deadlineIds: readonly string[]): Promise<DeadlineStanding[]> {
    const states = await Promise.all(deadlineIds.map((deadlineId) => this.decisions.state(deadlineId)));
    return states.map(standingOf).filter((standing) => standing !== null);
  }
}
