import type { CommandContext } from '../../kernel/command-context';

/** Port: the end of a fiscal year for one project (T34, D24); asked by whoever sees the year end, answered by the projects. */
export abstract class YearEnd {
  /**
   * Completes the execution of a project that is still executed, allocated or suspended once 31 December is over
   * (DEC-50). True when it took effect by this call; repeated, early or too late it does nothing.
   */
  abstract complete(projectId: string, fiscalYear: number, context: CommandContext): Promise<boolean>;
}
