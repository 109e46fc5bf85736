import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import { Code } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/code_pb';
import {
  AllStreamPosition,
  MaximumAppendSizeExceeded,
  WrongExpectedVersion,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb';
import type { BatchAppendReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { BatchAppendResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import { exactRevision, INEXACT, proposedEvent, type BeforeAnswer } from './kurrentdb-double.append';
import {
  MAX_APPEND_SIZE,
  type AppendOutcome,
  type KurrentDbDoubleLog,
  type ProposedEvent,
} from './kurrentdb-double.log';
import { idOf, streamNameOf } from './kurrentdb-double.messages';

type Batch = { options: BatchAppendReq.Options | undefined; proposed: ProposedEvent[] };

const refusal = (name: string, details: Uint8Array): Status => {
  const any = new Any();
  any.pack(details, `event_store.client.${name}`);
  return new Status().setCode(Code.UNKNOWN).setMessage(name).setDetails(any);
};

const wrongVersion = (expected: bigint, current: bigint): Status => {
  const wrong = new WrongExpectedVersion();
  if (expected < 0n) wrong.setExpectedNoStream(new Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  if (current < 0n) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(current));
  return refusal('WrongExpectedVersion', wrong.serializeBinary());
};

const fill = (answer: BatchAppendResp, outcome: AppendOutcome, expected: bigint): BatchAppendResp => {
  if (outcome.kind === 'conflict') return answer.setError(wrongVersion(expected, outcome.current));
  if (outcome.kind === 'tooLarge') {
    const details = new MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_SIZE).serializeBinary();
    return answer.setError(refusal('MaximumAppendSizeExceeded', details));
  }
  const position = String(outcome.position);
  const success = new BatchAppendResp.Success().setCurrentRevision(String(outcome.revision));
  success.setPosition(new AllStreamPosition().setCommitPosition(position).setPreparePosition(position));
  return answer.setSuccess(success);
};

/** One long call for many appends, told apart by their correlation id: what servers from 21.10 on are spoken to by. */
export const batchAppendHandler =
  (log: KurrentDbDoubleLog, beforeAnswer: BeforeAnswer): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
  (call) => {
    const open = new Map<string, Batch>();
    call.on('data', (request: BatchAppendReq) => {
      const correlation = request.getCorrelationId();
      const id = idOf(correlation);
      const batch = open.get(id) ?? { options: undefined, proposed: [] };
      open.set(id, batch);
      batch.options = request.getOptions() ?? batch.options;
      batch.proposed.push(...request.getProposedMessagesList().map(proposedEvent));
      if (!request.getIsFinal() || batch.options === undefined) return;
      open.delete(id);
      const { options } = batch;
      const revision = options.hasStreamPosition() ? options.getStreamPosition() : undefined;
      const expected = exactRevision(options.hasNoStream(), revision);
      if (expected === undefined) return void call.emit('error', INEXACT);
      const outcome = log.append(streamNameOf(options.getStreamIdentifier()), expected, batch.proposed);
      const answer = new BatchAppendResp().setCorrelationId(correlation);
      answer.setStreamIdentifier(options.getStreamIdentifier());
      void beforeAnswer().then(() => call.write(fill(answer, outcome, expected)));
    });
    call.on('end', () => call.end());
  };
