import type { Principal } from '../kernel/principal';

/** Which documents the projects name; told by the slice that owns projects. */
export abstract class DocumentReferences {
  /**
   * The name under which the project names the document, in its present content or in any that was submitted; null when
   * it does not, or when the caller may not see the project (INV-36).
   */
  abstract visibleTo(
    principal: Principal,
    projectId: string,
    sha256: string,
  ): Promise<Readonly<{ name: string }> | null>;
}
