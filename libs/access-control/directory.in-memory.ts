import { Directory } from './directory.port';
import type { Organisation, Person } from './organisation';

/** A directory of given data: for tests, and for the command line that has no database. */
export class InMemoryDirectory extends Directory {
  private readonly people: Map<string, Person>;

  constructor(
    private readonly bodies: readonly Organisation[],
    people: readonly Person[] = [],
  ) {
    super();
    this.people = new Map(people.map((person) => [person.id, person]));
  }

  override organisation(code: string): Promise<Organisation | undefined> {
    return Promise.resolve(this.bodies.find((body) => body.code === code));
  }

  override organisations(): Promise<readonly Organisation[]> {
    return Promise.resolve(this.bodies);
  }

  override person(id: string): Promise<Person | undefined> {
    return Promise.resolve(this.people.get(id));
  }

  disable(id: string): void {
    this.people.set(id, { id, displayName: this.people.get(id)?.displayName ?? null, disabled: true });
  }
}
