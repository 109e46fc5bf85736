import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { DocumentEmpty, DocumentTooLarge } from './document-store.port';
import { verifiedContent } from './verified-content';

/** Bytes that were received whole and flushed to disk; to be kept or discarded. */
export type Received = Readonly<{ sha256: string; size: number; path: string }>;

/** Longer than any request may last, so that another process's upload is never taken for a leftover. */
const LEFTOVER_MS = 10 * 60_000;

/** Files below a folder, each named by the SHA-256 of its bytes: `ab/cd/abcd…`. Knows no database. */
export class ContentFolder {
  private readonly incoming: string;

  constructor(private readonly root: string) {
    this.incoming = join(root, 'incoming');
  }

  /** Makes the folder and removes what crashed uploads left behind. To be awaited before anything else. */
  async prepare(): Promise<void> {
    await mkdir(this.incoming, { recursive: true });
    const oldest = Date.now() - LEFTOVER_MS;
    for (const name of await readdir(this.incoming)) {
      const path = join(this.incoming, name);
      const found = await stat(path).catch(() => null); // another process may have removed it
      if (found !== null && found.mtimeMs < oldest) await rm(path, { force: true });
    }
  }

  /** Hashes while writing; leaves nothing behind when the stream fails, is empty or longer than the limit. */
  async receive(bytes: AsyncIterable<Buffer>, limitBytes: number): Promise<Received> {
    const path = join(this.incoming, `${randomUUID()}.part`);
    const file = await open(path, 'wx', 0o640);
    try {
      const written = await writeHashed(file, bytes, limitBytes);
      await file.sync();
      await file.close();
      return { ...written, path };
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(path, { force: true });
      throw error;
    }
  }

  /**
   * Puts it in its place by an atomic rename. A file that is there already is replaced by the same bytes, which also
   * heals one that was damaged or lost.
   */
  async keep({ sha256, path }: Received): Promise<void> {
    const place = this.placeOf(sha256);
    const made = await mkdir(dirname(place), { recursive: true });
    await rename(path, place);
    await flushFolder(dirname(place));
    if (made === undefined) return;
    await flushFolder(dirname(dirname(place)));
    await flushFolder(this.root);
  }

  async discard({ path }: Received): Promise<void> {
    await rm(path, { force: true });
  }

  /** Size on disk; null when there is no such file. */
  async sizeOf(sha256: string): Promise<number | null> {
    try {
      return (await stat(this.placeOf(sha256))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  read(sha256: string): Readable {
    return verifiedContent(this.placeOf(sha256), sha256);
  }

  private placeOf(sha256: string): string {
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const writeHashed = async (
  file: FileHandle,
  bytes: AsyncIterable<Buffer>,
  limitBytes: number,
): Promise<Pick<Received, 'sha256' | 'size'>> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limitBytes) throw new DocumentTooLarge(limitBytes);
    hash.update(chunk);
    await file.appendFile(chunk);
  }
  if (size === 0) throw new DocumentEmpty();
  return { sha256: hash.digest('hex'), size };
};

/** A rename survives a power cut only when its folder is flushed too; Windows cannot open folders and needs no such thing. */
const flushFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
