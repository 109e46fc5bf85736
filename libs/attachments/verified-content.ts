import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { DocumentDamaged } from './document-store.port';

/** Holds the last piece back until the whole is known to have that hash. The file is opened by the first reading. */
async function* verified(path: string, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    if (held !== undefined) yield held;
    hash.update(piece);
    held = piece;
  }
  if (hash.digest('hex') !== sha256) throw new DocumentDamaged(sha256, 'has other bytes now');
  if (held !== undefined) yield held;
}

/** The bytes of a file; fails with `DocumentDamaged` before the last of them when they do not have that SHA-256. */
export const verifiedContent = (path: string, sha256: string): Readable =>
  Readable.from(verified(path, sha256), { objectMode: false });
