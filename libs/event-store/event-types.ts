import type { AnyFact } from '../kernel/decider';
import type { EventDescription, Upcast } from '../kernel/event-description';

export type StoredFact = Readonly<{ type: string; schemaVersion: number; data: Readonly<Record<string, unknown>> }>;

/** Every event type the program knows, with its version and upcasters; built once from the slices' catalogues. */
export class EventTypes {
  private readonly byType: ReadonlyMap<string, EventDescription>;

  constructor(catalogues: readonly (readonly EventDescription[])[]) {
    const all = catalogues.flat();
    this.byType = new Map(all.map((description) => [description.type, description]));
    if (this.byType.size !== all.length) throw new Error('an event type is described twice');
  }

  all(): readonly EventDescription[] {
    return [...this.byType.values()];
  }

  describe(type: string): EventDescription {
    const description = this.byType.get(type);
    if (description === undefined) throw new Error(`event type ${type} is not in any catalogue`);
    return description;
  }

  versionOf(type: string): number {
    return this.upcastsOf(type).length + 1;
  }

  /** Lifts stored data to today's shape. An unknown type passes as it is; a newer version stops the reader (R27). */
  upcast({ type, schemaVersion, data }: StoredFact): AnyFact {
    const steps = this.byType.has(type) ? this.upcastsOf(type) : [];
    const current = steps.length + 1;
    if (schemaVersion > current && this.byType.has(type))
      throw new Error(`${type} v${schemaVersion} is newer than this program (v${current})`);
    return { type, data: steps.slice(schemaVersion - 1).reduce((shape, lift) => lift(shape), data) };
  }

  private upcastsOf(type: string): readonly Upcast[] {
    return this.describe(type).upcasts ?? [];
  }
}
