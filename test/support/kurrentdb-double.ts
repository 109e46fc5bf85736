import { connect, createServer, type AddressInfo, type Server as NetServer, type Socket } from 'node:net';
import { Server, ServerCredentials, type handleUnaryCall } from '@grpc/grpc-js';
import type { Empty } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import { ServerFeaturesService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb';
import {
  SupportedMethod,
  SupportedMethods,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb';
import { StreamsService } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb';
import { appendHandler } from './kurrentdb-double.append';
import { batchAppendHandler } from './kurrentdb-double.batch-append';
import { KurrentDbDoubleLog } from './kurrentdb-double.log';
import { readHandler } from './kurrentdb-double.read';

export type KurrentDbDouble = Readonly<{
  connectionString: string;
  log: KurrentDbDoubleLog;
  /** Breaks every connection at once; new ones are accepted. */
  cutConnections: () => void;
  /** Stores the next append and breaks the connections instead of answering. */
  loseNextAnswer: () => void;
  close: () => Promise<void>;
}>;

const MAX_MESSAGE = 17 * 1024 * 1024;

const featuresHandler =
  (batchAppend: boolean): handleUnaryCall<Empty, SupportedMethods> =>
  (_, answer) => {
    const methods = new SupportedMethods().setEventStoreServerVersion('24.10.0');
    const batch = new SupportedMethod().setServiceName('event_store.client.streams.Streams');
    if (batchAppend) methods.addMethods(batch.setMethodName('batchappend'));
    answer(null, methods);
  };

const bindGrpc = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });

/** Stands before the gRPC server so that connections can be broken without a word, as a network does. */
const startRelay = async (target: number, port: number): Promise<{ relay: NetServer; cut: () => void }> => {
  const sockets = new Set<Socket>();
  const relay = createServer((incoming) => {
    const outgoing = connect(target, '127.0.0.1');
    for (const [from, to] of [[incoming, outgoing] as const, [outgoing, incoming] as const]) {
      sockets.add(from);
      from.setNoDelay(true);
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve, reject) => {
    relay.once('error', reject);
    relay.listen(port, '127.0.0.1', resolve);
  });
  return { relay, cut: () => sockets.forEach((socket) => socket.destroy()) };
};

/**
 * An in-memory node of KurrentDB as far as the official client needs it: the Streams and ServerFeatures services, built
 * from the stubs inside the client package. A test tool; nothing under apps or libs may import it.
 * `batchAppend` announces that method, as servers do; without it the client appends call by call.
 */
export const startKurrentDbDouble = async ({ port = 0, batchAppend = false } = {}): Promise<KurrentDbDouble> => {
  const log = new KurrentDbDoubleLog();
  const server = new Server({
    'grpc.max_receive_message_length': MAX_MESSAGE,
    'grpc.max_send_message_length': MAX_MESSAGE,
  });
  let answerIsLost = false;
  let cut = (): void => undefined;
  const beforeAnswer = async (): Promise<void> => {
    if (!answerIsLost) return;
    answerIsLost = false;
    cut();
    await new Promise(() => undefined); // the answer is never written
  };
  server.addService(StreamsService, {
    read: readHandler(log),
    append: appendHandler(log, beforeAnswer),
    batchAppend: batchAppendHandler(log, beforeAnswer),
  });
  server.addService(ServerFeaturesService, { getSupportedMethods: featuresHandler(batchAppend) });
  const relayed = await startRelay(await bindGrpc(server), port);
  cut = relayed.cut;
  const { port: bound } = relayed.relay.address() as AddressInfo;
  return {
    connectionString: `kurrentdb://127.0.0.1:${bound}?tls=false`,
    log,
    cutConnections: cut,
    loseNextAnswer: () => (answerIsLost = true),
    close: async () => {
      const closed = new Promise((resolve) => relayed.relay.close(resolve));
      cut();
      server.forceShutdown();
      await closed;
    },
  };
};
