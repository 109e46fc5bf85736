import { createHash } from 'node:crypto';

/** The bytes of an event exactly as they are stored, every part as text. */
export type ChainedEvent = Readonly<{
  position: string;
  stream: string;
  revision: string;
  type: string;
  schemaVersion: string;
  eventId: string;
  /** UTC with three decimals and Z. */
  recordedAt: string;
  metadata: string;
  data: string;
}>;

const ALGORITHM = 'wenxiao-1';
export const CHAIN_START = '0'.repeat(64);

/** Each part with its length in four bytes before it, so that no two leaves read alike (REL-R22). */
const lengthPrefixed = (part: string): Buffer => {
  const bytes = Buffer.from(part, 'utf8');
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** SHA-256 over 0x00 and the parts; the prefix keeps leaves apart from nodes as in RFC 6962. */
export const leafHash = (event: ChainedEvent): Buffer => {
  const { position, stream, revision, type, schemaVersion, eventId, recordedAt, metadata, data } = event;
  const parts = [ALGORITHM, position, stream, revision, type, schemaVersion, eventId, recordedAt, metadata, data];
  return createHash('sha256')
    .update(Buffer.concat([Buffer.of(0), ...parts.map(lengthPrefixed)]))
    .digest();
};

/** The hash of an event in the linear chain: SHA-256 over 0x02, the hash before it and its leaf. Hex in and out. */
export const chainHash = (previous: string, event: ChainedEvent): string =>
  createHash('sha256').update(Buffer.of(2)).update(Buffer.from(previous, 'hex')).update(leafHash(event)).digest('hex');
