import { Empty, StreamIdentifier, UUID } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb';
import { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb';
import type { LoggedEvent } from './kurrentdb-double.log';

export const streamNameOf = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

export const identifierOf = (stream: string): StreamIdentifier =>
  new StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(stream, 'utf8')));

export const uuidOf = (id: string, structured: boolean): UUID => {
  if (!structured) return new UUID().setString(id);
  const hex = id.replaceAll('-', '');
  const half = (digits: string): string => BigInt.asIntN(64, BigInt(`0x${digits}`)).toString();
  const bits = new UUID.Structured().setMostSignificantBits(half(hex.slice(0, 16)));
  return new UUID().setStructured(bits.setLeastSignificantBits(half(hex.slice(16))));
};

export const idOf = (uuid: UUID | undefined): string => {
  const bits = uuid?.getStructured();
  if (bits === undefined) return uuid?.getString() ?? '';
  const half = (digits: string): string => BigInt.asUintN(64, BigInt(digits)).toString(16).padStart(16, '0');
  const hex = half(bits.getMostSignificantBits()) + half(bits.getLeastSignificantBits());
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** `ofAll`: only readings of $all say the position of the resolved event beside that of the record. */
export const eventMessage = (event: LoggedEvent, ofAll: boolean, structured: boolean): ReadResp => {
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(uuidOf(event.id, structured))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setPreparePosition(String(event.position))
    .setCommitPosition(String(event.position))
    .setCustomMetadata(event.metadata)
    .setData(event.data);
  recorded.getMetadataMap().set('type', event.type);
  recorded.getMetadataMap().set('content-type', event.contentType);
  recorded.getMetadataMap().set('created', String(event.created));
  const read = new ReadResp.ReadEvent().setEvent(recorded);
  if (ofAll) read.setCommitPosition(String(event.position));
  else read.setNoPosition(new Empty());
  return new ReadResp().setEvent(read);
};

export const notFoundMessage = (stream: string): ReadResp =>
  new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)));
