import { Injectable } from '@nestjs/common';
import { EventTypes } from './event-types';

/** Chinese labels of event types; a type that is gone from the catalogues shows its own name. */
@Injectable()
export class EventLabels {
  private readonly labels: ReadonlyMap<string, string>;

  constructor(eventTypes: EventTypes) {
    this.labels = new Map(eventTypes.all().map(({ type, label }) => [type, label]));
  }

  of(type: string): string {
    return this.labels.get(type) ?? type;
  }
}
