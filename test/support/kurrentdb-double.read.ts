import { once } from 'node:events';
import { status, type handleServerStreamingCall, type ServerWritableStream } from '@grpc/grpc-js';
import { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import type { KurrentDbDoubleLog, LoggedEvent, Selection } from './kurrentdb-double.log';
import { eventMessage, notFoundMessage, streamNameOf } from './kurrentdb-double.messages';

const PAGE = 500;

type Messages = Iterable<ReadResp> | AsyncIterable<ReadResp>;

const filterOf = (options: ReadReq.Options): ((event: LoggedEvent) => boolean) => {
  const filter = options.getFilter();
  if (filter === undefined) return () => true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  const regex = new RegExp(expression?.getRegex() ?? '', 'u');
  const prefixes = expression?.getPrefixList() ?? [];
  return ({ stream, type }) => {
    const text = filter.hasStreamIdentifier() ? stream : type;
    return prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text);
  };
};

const selectionOf = (options: ReadReq.Options): Selection => ({
  matches: filterOf(options),
  backwards: options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS,
  limit: options.hasCount() ? Number(options.getCount()) : Number.MAX_SAFE_INTEGER,
});

const allFrom = (log: KurrentDbDoubleLog, options: ReadReq.Options): bigint | undefined => {
  const all = options.getAll();
  if (all?.hasEnd()) return undefined;
  const position = all?.getPosition();
  if (position === undefined) return 0n;
  const from = BigInt(position.getCommitPosition());
  if (!log.isRecordBoundary(from)) throw new Error(`no record begins at ${from}`);
  return from;
};

function* page(log: KurrentDbDoubleLog, options: ReadReq.Options): Generator<ReadResp> {
  const structured = options.getUuidOption()?.hasStructured() ?? false;
  const stream = options.getStream();
  if (stream === undefined) {
    const events = log.readAll(allFrom(log, options), selectionOf(options));
    for (const event of events) yield eventMessage(event, true, structured);
    return;
  }
  const name = streamNameOf(stream.getStreamIdentifier());
  const from = stream.hasRevision() ? BigInt(stream.getRevision()) : undefined;
  const events = log.readStream(name, from, selectionOf(options));
  if (events === undefined) yield notFoundMessage(name);
  else for (const event of events) yield eventMessage(event, false, structured);
}

/** Everything after the named position, then what is appended later. */
async function* subscription(
  log: KurrentDbDoubleLog,
  options: ReadReq.Options,
  signal: AbortSignal,
): AsyncGenerator<ReadResp> {
  const { matches } = selectionOf(options);
  const structured = options.getUuidOption()?.hasStructured() ?? false;
  const after = options.getAll()?.hasPosition() ? 1n : 0n;
  let next = (allFrom(log, options) ?? log.end) + after;
  yield new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('double'));
  for (let caughtUp = false; !signal.aborted;) {
    const events = log.readAll(next, { matches: () => true, backwards: false, limit: PAGE });
    for (const event of events) {
      next = event.position + 1n;
      if (matches(event)) yield eventMessage(event, true, structured);
    }
    if (events.length > 0) continue;
    if (!caughtUp) yield new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
    caughtUp = true;
    await once(log, 'appended', { signal }).catch(() => undefined);
  }
}

const send = async (messages: Messages, call: ServerWritableStream<ReadReq, ReadResp>, signal: AbortSignal) => {
  for await (const message of messages) {
    if (signal.aborted) return;
    if (!call.write(message)) await once(call, 'drain', { signal });
  }
  call.end();
};

export const readHandler =
  (log: KurrentDbDoubleLog): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) => {
    const options = call.request.getOptions() ?? new ReadReq.Options();
    const ended = new AbortController();
    call.on('cancelled', () => ended.abort());
    const messages = options.hasSubscription() ? subscription(log, options, ended.signal) : page(log, options);
    send(messages, call, ended.signal).catch((error: unknown) => {
      if (!ended.signal.aborted) call.emit('error', { code: status.INVALID_ARGUMENT, details: String(error) });
    });
  };
