import { Metadata, status, type handleClientStreamingCall } from '@grpc/grpc-js';
import { Empty } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import type { AppendReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import { AppendResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import {
  MAX_APPEND_SIZE,
  type AppendOutcome,
  type KurrentDbDoubleLog,
  type ProposedEvent,
} from './kurrentdb-double.log';
import { idOf, streamNameOf } from './kurrentdb-double.messages';

/** What an answer waits for; a test puts a connection cut there, so that a stored append is never acknowledged. */
export type BeforeAnswer = () => Promise<void>;

export type Proposal = Pick<
  AppendReq.ProposedMessage,
  'getId' | 'getMetadataMap' | 'getData_asU8' | 'getCustomMetadata_asU8'
>;

export const proposedEvent = (message: Proposal): ProposedEvent => ({
  id: idOf(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

const tooLarge = (): { code: status; details: string; metadata: Metadata } => {
  const metadata = new Metadata();
  metadata.set('exception', 'maximum-append-size-exceeded');
  metadata.set('maximum-append-size', String(MAX_APPEND_SIZE));
  return { code: status.INVALID_ARGUMENT, details: 'Maximum Append Size Exceeded.', metadata };
};

const answerOf = (outcome: Exclude<AppendOutcome, { kind: 'tooLarge' }>, expected: bigint): AppendResp => {
  if (outcome.kind === 'success') {
    const position = String(outcome.position);
    const success = new AppendResp.Success().setCurrentRevision(String(outcome.revision));
    success.setPosition(new AppendResp.Position().setCommitPosition(position).setPreparePosition(position));
    return new AppendResp().setSuccess(success);
  }
  const wrong = new AppendResp.WrongExpectedVersion();
  if (expected < 0n) wrong.setExpectedNoStream(new Empty());
  else wrong.setExpectedRevision(String(expected));
  if (outcome.current < 0n) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(outcome.current));
  return new AppendResp().setWrongExpectedVersion(wrong);
};

/** The double knows no append without an exact revision: nothing of ours may ever ask for one (REL-R2). */
export const exactRevision = (noStream: boolean, revision: string | undefined): bigint | undefined =>
  noStream ? -1n : revision === undefined ? undefined : BigInt(revision);

export const INEXACT = { code: status.INVALID_ARGUMENT, details: 'an append without an exact revision' };

export const appendHandler =
  (log: KurrentDbDoubleLog, beforeAnswer: BeforeAnswer): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, answer) => {
    let options: AppendReq.Options | undefined;
    const proposed: ProposedEvent[] = [];
    call.on('data', (request: AppendReq) => {
      options = request.getOptions() ?? options;
      const message = request.getProposedMessage();
      if (message !== undefined) proposed.push(proposedEvent(message));
    });
    call.on('end', () => {
      const revision = options?.hasRevision() ? options.getRevision() : undefined;
      const expected = exactRevision(options?.hasNoStream() ?? false, revision);
      if (options === undefined || expected === undefined) return answer(INEXACT);
      const outcome = log.append(streamNameOf(options.getStreamIdentifier()), expected, proposed);
      if (outcome.kind === 'tooLarge') return answer(tooLarge());
      void beforeAnswer().then(() => answer(null, answerOf(outcome, expected)));
    });
  };
