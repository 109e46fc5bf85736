import { ProcessRuntime, ProcessRuntimeUnavailable, type ProcessKey, type Reachability } from './process-runtime.port';

/** No Temporal can be had on this machine: deadlines are kept by the sweeper alone, and health says so. */
export class AbsentProcessRuntime extends ProcessRuntime {
  constructor(
    private readonly reason: string,
    private readonly reasonEn: string,
  ) {
    super();
  }

  tell(_process: ProcessKey, _position: bigint): Promise<void> {
    return Promise.reject(new ProcessRuntimeUnavailable(this.reasonEn));
  }

  reachable(): Promise<Reachability> {
    return Promise.resolve({ reachable: false, reason: this.reason, reasonEn: this.reasonEn });
  }
}
