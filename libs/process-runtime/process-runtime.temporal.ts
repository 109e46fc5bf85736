import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  isGrpcServiceError,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';
import { LOOK_AGAIN, TASK_QUEUE } from '../../workflows/contracts/deadline-cohort.contract';
import { workflowTypeOf } from '../../workflows/contracts/workflow-types';
import { ProcessRuntime, ProcessRuntimeUnavailable, type ProcessKey, type Reachability } from './process-runtime.port';
import { within } from './within';

export type TemporalAddress = Readonly<{ address: string; namespace: string }>;

const CALL_MS = 5_000;
const PROBE_MS = 2_000;
const REMEMBERED_MS = 5_000;
const INVALID_ARGUMENT = 3;

/** A server that stands still keeps its connections open, so silence is noticed; one that is back is found quickly. */
const CHANNEL = {
  'grpc.keepalive_time_ms': 10_000,
  'grpc.keepalive_timeout_ms': 5_000,
  'grpc.keepalive_permit_without_calls': 1,
  'grpc.initial_reconnect_backoff_ms': 200,
  'grpc.max_reconnect_backoff_ms': 2_000,
};

/** Connects at the first call and again whenever it must; every call ends within its limit (REL-R29). */
export class TemporalProcessRuntime extends ProcessRuntime {
  private readonly connection: Connection;
  private readonly client: Client;
  private probe: Promise<Reachability> | undefined;
  private probedAt = 0;

  constructor(
    private readonly server: TemporalAddress,
    private readonly taskQueue = TASK_QUEUE,
  ) {
    super();
    const retry = makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: 3 }));
    this.connection = Connection.lazy({ address: server.address, channelArgs: CHANNEL, interceptors: [retry] });
    this.client = new Client({ connection: this.connection, namespace: server.namespace });
  }

  async tell(process: ProcessKey, position: bigint): Promise<void> {
    const type = workflowTypeOf(process);
    const options = {
      workflowId: process,
      taskQueue: this.taskQueue,
      args: [{ process }],
      signal: LOOK_AGAIN,
      signalArgs: [position.toString()] as [string],
      // One run at a time per key, a new one after the last has ended (REL-R16)
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    } as const;
    try {
      await this.limited(CALL_MS, () => this.client.workflow.signalWithStart(type, options));
    } catch (error) {
      if (isRefused(error)) throw error;
      throw new ProcessRuntimeUnavailable(describe(error), { cause: error });
    }
  }

  /** Asked at most every five seconds, whoever wants to know. */
  reachable(): Promise<Reachability> {
    if (this.probe === undefined || performance.now() - this.probedAt > REMEMBERED_MS) {
      this.probedAt = performance.now();
      this.probe = this.ask();
    }
    return this.probe;
  }

  async close(): Promise<void> {
    await within(PROBE_MS, 'closing the connection', this.connection.close()).catch(() => undefined);
  }

  /** Asks for the namespace: a server whose own store is away does not answer that. */
  private async ask(): Promise<Reachability> {
    const { address, namespace } = this.server;
    try {
      await this.limited(PROBE_MS, () => this.connection.workflowService.describeNamespace({ namespace }));
      return { reachable: true };
    } catch (error) {
      const why = describe(error);
      const reason = `Temporal（${address}）没有应答：${why}`;
      return { reachable: false, reason, reasonEn: `Temporal at ${address} does not answer: ${why}` };
    }
  }

  /** The second limit holds even where the channel forgets the first one. */
  private limited<T>(ms: number, call: () => Promise<T>): Promise<T> {
    return within(ms + 500, 'Temporal', this.connection.withDeadline(Date.now() + ms, call));
  }
}

/** What the channel said: the SDK wraps it. */
const rootOf = (error: unknown): unknown =>
  error instanceof Error && !isGrpcServiceError(error) && error.cause !== undefined ? rootOf(error.cause) : error;

/** The request itself is wrong (gRPC code 3), so that trying again is useless. */
const isRefused = (error: unknown): boolean => {
  const root = rootOf(error);
  return isGrpcServiceError(root) && Number(root.code) === INVALID_ARGUMENT;
};

/** `4 DEADLINE_EXCEEDED: ...` */
const describe = (error: unknown): string => {
  const root = rootOf(error);
  return root instanceof Error ? root.message : String(root);
};
