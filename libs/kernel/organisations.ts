/** Port: the bodies of the jurisdiction as far as slices need them. */
export abstract class Organisations {
  /** The department of a unit; a department without units is its own (DEC-35). Null for any other body or none. */
  abstract departmentOf(unitCode: string): Promise<string | null>;
}
