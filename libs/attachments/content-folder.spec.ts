import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ContentFolder } from './content-folder';
import { DocumentDamaged, DocumentEmpty, DocumentTooLarge } from './document-store.port';
import { LARGEST_DOCUMENT } from './media-types';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function* inPieces(bytes: Buffer, pieceLength = 64 * 1024): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += pieceLength)
    yield await Promise.resolve(bytes.subarray(from, from + pieceLength));
}

async function* cutAfter(bytes: Buffer): AsyncGenerator<Buffer> {
  yield* inPieces(bytes);
  throw new Error('aborted');
}

let root: string;
let folder: ContentFolder;
const incoming = (): Promise<string[]> => readdir(join(root, 'incoming'));
const placeOf = (hash: string): string => join(root, hash.slice(0, 2), hash.slice(2, 4), hash);
const stored = async (bytes: Buffer): Promise<string> => {
  const received = await folder.receive(inPieces(bytes), LARGEST_DOCUMENT);
  await folder.keep(received);
  return received.sha256;
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'documents-'));
  folder = new ContentFolder(root);
  await folder.prepare();
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('receiving', () => {
  it('INV-38: names the bytes by their SHA-256 and gives them back', async () => {
    const bytes = randomBytes(300_001);
    const hash = await stored(bytes);
    expect(hash).toBe(sha256(bytes));
    expect(await readFile(placeOf(hash))).toEqual(bytes);
    expect(await folder.sizeOf(hash)).toBe(300_001);
    expect(await buffer(folder.read(hash))).toEqual(bytes);
    expect(await incoming()).toEqual([]);
  });

  it('takes 20 MB', async () => {
    const { size } = await folder.receive(inPieces(Buffer.alloc(LARGEST_DOCUMENT, 'a')), LARGEST_DOCUMENT);
    expect(size).toBe(20 * 1024 * 1024);
  });

  it('refuses 20 MB and one byte without reading on, and leaves nothing', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        read += 1024 * 1024;
        yield await Promise.resolve(Buffer.alloc(1024 * 1024, 'a'));
      }
    }
    await expect(folder.receive(inPieces(Buffer.alloc(LARGEST_DOCUMENT + 1)), LARGEST_DOCUMENT)).rejects.toThrow(
      DocumentTooLarge,
    );
    await expect(folder.receive(endless(), LARGEST_DOCUMENT)).rejects.toThrow(DocumentTooLarge);
    expect(read).toBe(21 * 1024 * 1024);
    expect(await incoming()).toEqual([]);
  });

  it.each([
    ['no piece', []],
    ['empty pieces', [Buffer.alloc(0), Buffer.alloc(0)]],
  ])('refuses a document of %s and leaves nothing', async (_, pieces) => {
    await expect(folder.receive(Readable.from(pieces), LARGEST_DOCUMENT)).rejects.toThrow(DocumentEmpty);
    expect(await incoming()).toEqual([]);
  });

  it('leaves nothing of an aborted stream', async () => {
    await expect(folder.receive(cutAfter(randomBytes(200_000)), LARGEST_DOCUMENT)).rejects.toThrow('aborted');
    expect(await incoming()).toEqual([]);
  });

  it('twice: the same bytes lie in one place', async () => {
    const bytes = randomBytes(1_000);
    expect(await stored(bytes)).toBe(await stored(bytes));
    expect(await readdir(join(placeOf(sha256(bytes)), '..'))).toEqual([sha256(bytes)]);
  });

  it('discards what is not kept', async () => {
    const received = await folder.receive(inPieces(randomBytes(10)), LARGEST_DOCUMENT);
    await folder.discard(received);
    expect(await incoming()).toEqual([]);
    expect(await folder.sizeOf(received.sha256)).toBeNull();
  });
});

describe('the start', () => {
  it('removes what a crash left behind and keeps what another process is writing', async () => {
    const [leftover, present] = [join(root, 'incoming', 'old.part'), join(root, 'incoming', 'new.part')];
    await writeFile(leftover, 'half a document');
    await writeFile(present, 'half a document');
    const anHourAgo = new Date(Date.now() - 3_600_000);
    await utimes(leftover, anHourAgo, anHourAgo);
    await new ContentFolder(root).prepare();
    expect(await incoming()).toEqual(['new.part']);
  });

  it('touches nothing that was kept', async () => {
    const hash = await stored(Buffer.from('kept'));
    const longAgo = new Date(0);
    await utimes(placeOf(hash), longAgo, longAgo);
    await new ContentFolder(root).prepare();
    expect(await folder.sizeOf(hash)).toBe(4);
  });
});

describe('REL-I15: a stored document matches its hash', () => {
  it.each([
    ['a flipped bit', (bytes: Buffer) => Buffer.from(bytes.map((byte, n) => (n === 77 ? byte ^ 1 : byte)))],
    ['a lost end', (bytes: Buffer) => bytes.subarray(0, 150_000)],
  ])('%s is found before the last piece is given', async (_, damage) => {
    const bytes = randomBytes(200_000);
    const hash = await stored(bytes);
    await writeFile(placeOf(hash), damage(bytes));
    let given = 0;
    const reading = (async () => {
      for await (const piece of folder.read(hash)) given += (piece as Buffer).length;
    })();
    await expect(reading).rejects.toThrow(DocumentDamaged);
    expect(given).toBeLessThan(200_000);
  });

  it('an upload of the same bytes heals it', async () => {
    const bytes = randomBytes(1_000);
    const hash = await stored(bytes);
    await truncate(placeOf(hash), 1);
    await stored(bytes);
    expect(await buffer(folder.read(hash))).toEqual(bytes);
  });
});
