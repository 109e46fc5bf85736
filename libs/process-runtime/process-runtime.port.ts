/** Business key of a process and id of its workflow, e.g. `project-approval/<project>/<round>`. */
export type ProcessKey = string;

/** Reasons are for the health page, Chinese first. */
export type Reachability =
  Readonly<{ reachable: true }> | Readonly<{ reachable: false; reason: string; reasonEn: string }>;

/** The runtime did not take the call; calling again later is harmless, and the sweeper acts meanwhile (REL-R19). */
export class ProcessRuntimeUnavailable extends Error {
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`no connection to the process runtime: ${reason}`, options);
    this.name = 'ProcessRuntimeUnavailable';
  }
}

/** The alarm clock of the processes. It keeps no facts: all it knows can be told again from the log (REL-R16). */
export abstract class ProcessRuntime {
  /**
   * Tells a process to look again at a state that contains the position; starts it when it does not run, after its end
   * too. Level-triggered: repeated, reordered or superfluous calls change nothing. Throws `ProcessRuntimeUnavailable`
   * after at most a few seconds, never waits for a server that is away.
   */
  abstract tell(process: ProcessKey, position: bigint): Promise<void>;

  /** Whether timers can be expected to fire at present; may be some seconds old. Never throws. */
  abstract reachable(): Promise<Reachability>;
}
