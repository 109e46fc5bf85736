import { Injectable } from '@nestjs/common';
import { RungClimber, type ClimbedBy, type Meanwhile } from './rung-climber.port';
import { WakeSources } from './wake-sources';

/** Leaves each climb to the source that owns the id. */
@Injectable()
export class RoutedRungClimber extends RungClimber {
  constructor(private readonly sources: WakeSources) {
    super();
  }

  climb(deadlineId: string, by: ClimbedBy, meanwhile?: Meanwhile): Promise<number> {
    return this.sources.ownerOf(deadlineId).climber.climb(deadlineId, by, meanwhile);
  }
}
