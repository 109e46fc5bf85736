import type { Actor } from './role';
import type { VisibleOrganisations } from './visible-organisations';

/** Port: whose projects a caller may see (INV-36), by his role and body. */
export abstract class Visibility {
  abstract of(caller: Actor): Promise<VisibleOrganisations>;
}
