import type { Readable } from 'node:stream';

/** Who uploads, and for which body: bodies may read back what they uploaded before it is attached anywhere. */
export type Uploader = Readonly<{
  actor: string;
  org: string;
  /** From the caller's idempotency key; the same id with other bytes is refused (`IdempotencyKeyReused`). */
  commandId?: string;
}>;

/** What a document is known by: the media type is the one of its first upload. */
export type DocumentFacts = Readonly<{ size: number; mediaType: string }>;

export type StoredDocument = DocumentFacts &
  Readonly<{ sha256: string; /** False when the hash was there. */ created: boolean }>;

export type OpenDocument = DocumentFacts & Readonly<{ stream: Readable }>;

/** More bytes than the limit; nothing was stored. */
export class DocumentTooLarge extends Error {
  constructor(readonly limitBytes: number) {
    super(`a document may have at most ${limitBytes} bytes`);
    this.name = 'DocumentTooLarge';
  }
}

/** Not a single byte; nothing was stored. */
export class DocumentEmpty extends Error {
  constructor() {
    super('a document has at least one byte');
    this.name = 'DocumentEmpty';
  }
}

/** What is stored under a hash is missing or no longer has that hash: a matter for the operators, never a 404. */
export class DocumentDamaged extends Error {
  constructor(
    readonly sha256: string,
    what: string,
  ) {
    super(`document ${sha256} ${what}`);
    this.name = 'DocumentDamaged';
  }
}

/** Files by the SHA-256 of their bytes, in lower-case hex (INV-38). Nothing is ever changed or deleted (INV-37). */
export abstract class DocumentStore {
  /**
   * Reads the stream to its end and keeps it; the same bytes are kept once, however often and by whomever they are
   * sent. Errors: `DocumentTooLarge`, `DocumentEmpty`, `IdempotencyKeyReused`, whatever ends the stream; then nothing
   * was stored. Leaves the source as it is after a refusal: the caller decides whether to drain or to close it.
   */
  abstract put(
    bytes: AsyncIterable<Buffer>,
    mediaType: string,
    limitBytes: number,
    uploader: Uploader,
  ): Promise<StoredDocument>;

  /**
   * Null when no such document is stored. The stream fails with `DocumentDamaged` before its last byte when the bytes
   * do not have that hash any more, so that nobody takes them for the document.
   */
  abstract open(sha256: string): Promise<OpenDocument | null>;

  /** Those of the hashes that are stored. */
  abstract known(sha256s: readonly string[]): Promise<ReadonlyMap<string, DocumentFacts>>;

  /** Whether somebody of that body uploaded it. */
  abstract uploadedBy(org: string, sha256: string): Promise<boolean>;
}
