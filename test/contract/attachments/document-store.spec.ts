import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ContentFolder } from '../../../libs/attachments/content-folder';
import { FileDocumentStore } from '../../../libs/attachments/document-store.files';
import { DocumentDamaged, DocumentTooLarge } from '../../../libs/attachments/document-store.port';
import { LARGEST_DOCUMENT } from '../../../libs/attachments/media-types';
import { applicationPool } from '../../../libs/database/pools';
import { ReadConnection } from '../../../libs/database/read-connection';
import { IdempotencyKeyReused } from '../../../libs/event-store/decide-and-append';
import { migratedTestDatabase, type TestDatabase } from '../../support/postgres-event-store';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const clerk = { actor: 'unit-clerk.106003', org: '106003' };
const other = { actor: 'unit-clerk.104002', org: '104002' };

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += 65_536) {
    await new Promise(setImmediate);
    yield bytes.subarray(from, from + 65_536);
  }
}

let database: TestDatabase;
let pool: ReturnType<typeof applicationPool>;
let root: string;
let store: FileDocumentStore;

const put = (bytes: Buffer, mediaType = 'application/pdf', uploader: typeof clerk & { commandId?: string } = clerk) =>
  store.put(inPieces(bytes), mediaType, LARGEST_DOCUMENT, uploader);
const rowsOf = async (table: string): Promise<unknown[]> =>
  (await pool.query<object>(`select * from vault.${table}`)).rows;

beforeAll(async () => {
  database = await migratedTestDatabase();
  pool = applicationPool(database.url);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'documents-'));
  store = new FileDocumentStore(new ContentFolder(root), new ReadConnection(pool));
  await store.onModuleInit();
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('INV-38: a document is stored, known and given back by its hash', async () => {
  const bytes = randomBytes(200_000);
  const hash = sha256(bytes);
  expect(await put(bytes)).toEqual({ sha256: hash, size: 200_000, mediaType: 'application/pdf', created: true });
  expect(await store.known([hash, sha256(Buffer.from('not there'))])).toEqual(
    new Map([[hash, { size: 200_000, mediaType: 'application/pdf' }]]),
  );
  const opened = await store.open(hash);
  expect(opened).toMatchObject({ size: 200_000, mediaType: 'application/pdf' });
  expect(await buffer(opened!.stream)).toEqual(bytes);
});

it('twice: the second upload creates nothing and tells the first media type', async () => {
  const bytes = randomBytes(100);
  await put(bytes, 'text/plain');
  expect(await put(bytes, 'text/csv', other)).toMatchObject({ created: false, mediaType: 'text/plain' });
});

it('the same bytes sent twelve times at once are created once', async () => {
  const bytes = randomBytes(500_000);
  const results = await Promise.all(Array.from({ length: 12 }, () => put(bytes)));
  expect(results.filter(({ created }) => created)).toHaveLength(1);
  expect(new Set(results.map((result) => result.sha256))).toEqual(new Set([sha256(bytes)]));
  expect(await readdir(join(root, 'incoming'))).toEqual([]);
  expect(await buffer((await store.open(sha256(bytes)))!.stream)).toEqual(bytes);
});

it('a key that was used for other bytes is refused, and nothing is stored', async () => {
  const commandId = randomUUID();
  const first = randomBytes(100);
  const second = randomBytes(100);
  await put(first, 'image/png', { ...clerk, commandId });
  await expect(put(second, 'image/png', { ...clerk, commandId })).rejects.toThrow(IdempotencyKeyReused);
  expect(await store.known([sha256(second)])).toEqual(new Map());
  expect(await readdir(join(root, 'incoming'))).toEqual([]);
  expect(await readdir(root)).not.toContain(sha256(second).slice(0, 2));
  expect(await put(first, 'image/png', { ...clerk, commandId })).toMatchObject({ created: false });
});

it('a refused or aborted upload leaves no row and no file', async () => {
  const [documents, uploads] = [await rowsOf('documents'), await rowsOf('document_uploads')];
  async function* aborted(): AsyncGenerator<Buffer> {
    yield Promise.resolve(randomBytes(1_000));
    throw new Error('aborted');
  }
  await expect(store.put(aborted(), 'text/csv', LARGEST_DOCUMENT, clerk)).rejects.toThrow('aborted');
  await expect(put(Buffer.alloc(LARGEST_DOCUMENT + 1))).rejects.toThrow(DocumentTooLarge);
  expect(await rowsOf('documents')).toEqual(documents);
  expect(await rowsOf('document_uploads')).toEqual(uploads);
  expect(await readdir(root)).toEqual(['incoming']);
});

it('a body has uploaded what one of its people uploaded, and nothing else', async () => {
  const bytes = randomBytes(100);
  await put(bytes);
  expect(await store.uploadedBy('106003', sha256(bytes))).toBe(true);
  expect(await store.uploadedBy('104002', sha256(bytes))).toBe(false);
  await put(bytes, 'application/pdf', other);
  expect(await store.uploadedBy('104002', sha256(bytes))).toBe(true);
});

it('what is not stored opens as null', async () => {
  expect(await store.open(sha256(Buffer.from('not there')))).toBeNull();
});

it('REL-I15: a file that is missing or has another length is damaged, not absent', async () => {
  const bytes = randomBytes(100);
  const hash = sha256(bytes);
  await put(bytes);
  const place = join(root, hash.slice(0, 2), hash.slice(2, 4), hash);
  await writeFile(place, bytes.subarray(1));
  await expect(store.open(hash)).rejects.toThrow(DocumentDamaged);
  await rm(place);
  await expect(store.open(hash)).rejects.toThrow(DocumentDamaged);
  await put(bytes);
  expect(await buffer((await store.open(hash))!.stream)).toEqual(bytes);
});

it('INV-37: the application cannot delete or change a stored document, but an author can be blanked', async () => {
  await put(randomBytes(10));
  for (const table of ['documents', 'document_uploads']) {
    await expect(pool.query(`delete from vault.${table}`)).rejects.toThrow('permission denied');
    await expect(pool.query(`truncate vault.${table} cascade`)).rejects.toThrow('permission denied');
    await expect(pool.query(`update vault.${table} set sha256 = sha256`)).rejects.toThrow('permission denied');
  }
  await pool.query(`update vault.documents set stored_by = 'erased'`);
  await pool.query(`update vault.document_uploads set actor = 'erased'`);
});
