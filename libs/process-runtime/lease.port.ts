/**
 * Runs a task on one instance of a cluster at a time (REL-R31). The epoch grows with every new holder: work that writes
 * checks it in the same transaction, because a holder that was paused does not know yet that it lost the lease.
 */
export abstract class Lease {
  /**
   * Waits for the lease, runs the task while it is held, and gives it back. The task's signal is aborted when the lease
   * is lost or `signal` is; after a loss, or a failure of the task, the lease is sought again. Fulfilled when `signal`
   * is aborted or the task ends by itself; never rejects.
   */
  abstract hold(
    name: string,
    task: (signal: AbortSignal, epoch: bigint) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void>;
}
