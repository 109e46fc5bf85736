import type { Actor, Role } from './role';

/** Who acted, as an event keeps it: the separation of duties is decided from the stream alone (INV-35). */
export type ActedBy = Actor & Readonly<{ /** The person for whom a substitute acted. */ onBehalfOf?: string }>;

/** Who commands; `roles` are all roles the person holds, where the directory tells them. */
export type Commander = ActedBy & Readonly<{ roles?: readonly Role[] }>;

export const actedBy = ({ actor, role, org, onBehalfOf }: Commander): ActedBy =>
  onBehalfOf === undefined ? { actor, role, org } : { actor, role, org, onBehalfOf };

/** A substitute and the person he stands for count both. */
export const personsOf = ({ actor, onBehalfOf }: ActedBy): readonly string[] =>
  onBehalfOf === undefined || onBehalfOf === actor ? [actor] : [actor, onBehalfOf];
