import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routesWithoutPolicy } from '../../../libs/access-control/route-coverage';
import { AttachmentsHttpModule } from '../../../libs/attachments/attachments-http.module';
import { ContentFolder } from '../../../libs/attachments/content-folder';
import { DocumentReferences } from '../../../libs/attachments/document-references.port';
import { FileDocumentStore } from '../../../libs/attachments/document-store.files';
import { DocumentStore } from '../../../libs/attachments/document-store.port';
import { documentPolicies } from '../../../libs/attachments/http/documents.policies';
import { LARGEST_DOCUMENT, MEDIA_TYPES } from '../../../libs/attachments/media-types';
import type { Principal } from '../../../libs/kernel/principal';
import type { Role } from '../../../libs/kernel/role';
import { SliceApp } from '../slice-app';
import { until } from '../../support/until';

/** A project of unit 106003 whose content names documents. */
class OneProject extends DocumentReferences {
  readonly projectId = randomUUID();
  readonly names = new Map<string, string>();

  visibleTo({ role, org }: Principal, projectId: string, sha256: string): Promise<{ name: string } | null> {
    const sees = ['106003', '106'].includes(org) || (role.startsWith('FIN_') && org === 'F') || role === 'AUDITOR';
    const name = projectId === this.projectId && sees ? this.names.get(sha256) : undefined;
    return Promise.resolve(name === undefined ? null : { name });
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const pdf = (): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5_000)]);
const root = mkdtempSync(join(tmpdir(), 'documents-'));
const project = new OneProject();
let slice: SliceApp;

beforeAll(async () => {
  slice = await SliceApp.start({
    imports: [AttachmentsHttpModule],
    providers: [
      { provide: ContentFolder, useValue: new ContentFolder(root) },
      { provide: DocumentStore, useClass: FileDocumentStore },
      { provide: DocumentReferences, useValue: project },
    ],
    policies: documentPolicies,
  });
});
afterAll(async () => {
  await slice.close();
  rmSync(root, { recursive: true, force: true });
});

type Sending = Readonly<{ role?: Role; org?: string; type?: string; key?: string; headers?: Record<string, string> }>;

const send = async (body: Buffer | ReadableStream | undefined, sending: Sending = {}): Promise<Response> => {
  const { role = 'UNIT_CLERK', org = '106003', type = 'application/pdf', key, headers = {} } = sending;
  const given = { ...(await slice.as(role, org)), 'content-type': type, ...headers };
  return fetch(`${slice.url}/api/v1/documents`, {
    method: 'POST',
    headers: key === undefined ? given : { ...given, 'idempotency-key': key },
    ...(body === undefined ? {} : { body, duplex: 'half' }),
  });
};

const get = async (hash: string, role: Role, org: string, query = ''): Promise<Response> =>
  fetch(`${slice.url}/api/v1/documents/${hash}${query}`, { headers: await slice.as(role, org) });

/** Reads the answer to its end: one that is left unread keeps its connection busy. */
const statusOf = async (answer: Promise<Response>): Promise<number> => {
  const response = await answer;
  await response.arrayBuffer();
  return response.status;
};

const incoming = (): string[] => readdirSync(join(root, 'incoming'));
const problemOf = async (response: Response): Promise<string> => {
  const { status, type } = (await response.json()) as { status: number; type: string };
  return `${status} ${type}`;
};

it('REL A1: every route has a policy', () => expect(routesWithoutPolicy(slice.app)).toEqual([]));

describe('POST /documents', () => {
  it('INV-38: stores the raw bytes by hash: 201, then 200', async () => {
    const bytes = pdf();
    const first = await send(bytes);
    expect(first.status).toBe(201);
    expect(await first.json()).toEqual({ sha256: sha256(bytes), size: bytes.length, mediaType: 'application/pdf' });
    const again = await send(bytes, { org: '104002' });
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ sha256: sha256(bytes) });
  });

  it.each(MEDIA_TYPES)('$mediaType is taken', async ({ mediaType }) => {
    const response = await send(randomBytes(100), { type: mediaType });
    expect([response.status, await response.json()]).toMatchObject([201, { mediaType }]);
  });

  it('JSON-looking text is stored as the bytes that were sent', async () => {
    const text = Buffer.from('{"a": 1,\n  "a": 2}');
    const response = await send(text, { type: 'text/plain; charset=utf-8' });
    expect(await response.json()).toEqual({ sha256: sha256(text), size: text.length, mediaType: 'text/plain' });
  });

  it.each([
    'text/html',
    'image/svg+xml',
    'application/json',
    'application/octet-stream',
    'multipart/form-data; boundary=x',
  ])('%s is refused', async (type) =>
    expect(await problemOf(await send(Buffer.from('{}'), { type }))).toBe('415 urn:problem:unsupported-media-type'),
  );

  it('a compressed body is refused', async () => {
    const response = await send(randomBytes(10), { headers: { 'content-encoding': 'gzip' } });
    expect(await problemOf(response)).toBe('415 urn:problem:unsupported-media-type');
  });

  it.each([
    ['an empty body', Buffer.alloc(0)],
    ['no body', undefined],
  ])('%s is refused', async (_, body) => expect(await problemOf(await send(body))).toBe('400 urn:problem:malformed'));

  it('20 MB is taken, with and without a length', async () => {
    const bytes = Buffer.alloc(LARGEST_DOCUMENT, randomBytes(64));
    expect(await statusOf(send(bytes))).toBe(201);
    const chunked = new Blob([bytes]).stream();
    expect(await statusOf(send(chunked))).toBe(200);
  });

  it('20 MB and one byte is refused with an answer, with and without a length, and nothing is kept', async () => {
    const bytes = Buffer.alloc(LARGEST_DOCUMENT + 1, randomBytes(64));
    expect(await problemOf(await send(bytes))).toBe('413 urn:problem:payload-too-large');
    expect(await problemOf(await send(new Blob([bytes]).stream()))).toBe('413 urn:problem:payload-too-large');
    expect(await problemOf(await send(new Blob([bytes, bytes]).stream()))).toBe('413 urn:problem:payload-too-large');
    expect(incoming()).toEqual([]);
    expect(await statusOf(get(sha256(bytes), 'UNIT_CLERK', '106003'))).toBe(404);
  });

  it('the same bytes sent eight times at once are created once', async () => {
    const bytes = randomBytes(400_000);
    const responses = await Promise.all(Array.from({ length: 8 }, () => send(bytes)));
    expect(responses.map(({ status }) => status).sort()).toEqual([...Array<number>(7).fill(200), 201]);
  });

  it('twice: the same key with the same bytes is harmless, with other bytes 409', async () => {
    const [key, bytes, others] = [randomUUID(), pdf(), pdf()];
    expect(await statusOf(send(bytes, { key }))).toBe(201);
    expect(await statusOf(send(bytes, { key }))).toBe(200);
    expect(await problemOf(await send(others, { key }))).toBe('409 urn:problem:idempotency-key-reused');
    expect(await statusOf(get(sha256(others), 'UNIT_CLERK', '106003'))).toBe(404);
    expect(await statusOf(send(others, { key, role: 'UNIT_HEAD' }))).toBe(201); // keys are remembered per caller
  });

  it('a malformed key is refused', async () =>
    expect(await problemOf(await send(pdf(), { key: 'two words' }))).toBe('400 urn:problem:malformed'));

  it('an upload that is cut leaves nothing', async () => {
    const headers = { ...(await slice.as('UNIT_CLERK', '106003')), 'content-type': 'application/pdf' };
    const bytes = randomBytes(300_000);
    const started = httpRequest(`${slice.url}/api/v1/documents`, {
      method: 'POST',
      headers: { ...headers, 'content-length': bytes.length },
    });
    started.on('error', () => undefined);
    started.write(bytes.subarray(0, 200_000));
    await until('the upload has begun', () => incoming().length > 0);
    started.destroy();
    await until('its leftover is removed', () => incoming().length === 0);
    expect(await statusOf(get(sha256(bytes), 'UNIT_CLERK', '106003'))).toBe(404);
    expect(await statusOf(send(bytes))).toBe(201);
  });

  it.each<[Role, string]>([
    ['FIN_PERF', 'F'],
    ['AUDITOR', 'A'],
    ['SYS_ADMIN', 'F'],
    ['WF_ADMIN', 'F'],
  ])('%s may not upload', async (role, org) => expect(await statusOf(send(pdf(), { role, org }))).toBe(403));

  it('without a token 401', async () => {
    const headers = { 'content-type': 'application/pdf' };
    const response = await fetch(`${slice.url}/api/v1/documents`, { method: 'POST', headers, body: pdf() });
    expect(response.status).toBe(401);
  });
});

describe('GET /documents/{sha256}', () => {
  const attached = async (name: string): Promise<Buffer> => {
    const bytes = randomBytes(300_000);
    await send(bytes);
    project.names.set(sha256(bytes), name);
    return bytes;
  };
  const inProject = `?project=${project.projectId}`;

  it('gives the bytes to be saved under their name, and lets a browser run nothing', async () => {
    const bytes = await attached('可研报告 "终稿".pdf');
    const response = await get(sha256(bytes), 'FIN_DIVISION', 'F', inProject);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition':
        `attachment; filename="____ ____.pdf"; ` +
        `filename*=UTF-8''%E5%8F%AF%E7%A0%94%E6%8A%A5%E5%91%8A%20%22%E7%BB%88%E7%A8%BF%22.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      etag: `"${sha256(bytes)}"`,
    });
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  });

  it('INV-36: who does not see the project does not see its documents, whatever he knows', async () => {
    const hash = sha256(await attached('a.pdf'));
    expect(await statusOf(get(hash, 'DEPT_REVIEWER', '106', inProject))).toBe(200);
    expect(await statusOf(get(hash, 'AUDITOR', 'A', inProject))).toBe(200);
    for (const [role, org] of [
      ['UNIT_HEAD', '104002'],
      ['DEPT_HEAD', '104'],
      ['SYS_ADMIN', 'F'],
    ] as const)
      expect(await problemOf(await get(hash, role, org, inProject))).toBe('404 urn:problem:not-found');
    expect(await statusOf(get(hash, 'AUDITOR', 'A'))).toBe(404);
    expect(await statusOf(get(hash, 'AUDITOR', 'A', `?project=${randomUUID()}`))).toBe(404);
  });

  it('a body reads back what one of its people uploaded, before it is attached', async () => {
    const bytes = pdf();
    await send(bytes, { role: 'UNIT_CLERK', org: '106003' });
    const response = await get(sha256(bytes), 'UNIT_HEAD', '106003');
    expect(response.headers.get('content-disposition')).toContain(`filename="${sha256(bytes)}.pdf"`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    expect(await statusOf(get(sha256(bytes), 'UNIT_CLERK', '104002'))).toBe(404);
    expect(await statusOf(get(sha256(bytes), 'FIN_PERF', 'F', inProject))).toBe(404);
  });

  it('what another body sent too is still not shown to strangers, but to both senders', async () => {
    const bytes = pdf();
    await send(bytes, { org: '106003' });
    await send(bytes, { org: '104002' });
    expect(await statusOf(get(sha256(bytes), 'UNIT_CLERK', '104002'))).toBe(200);
    expect(await statusOf(get(sha256(bytes), 'UNIT_CLERK', '105002'))).toBe(404);
  });

  it.each(['abc', `${'a'.repeat(63)}G`, '..%2F..%2Fetc%2Fpasswd', '%00'])('%s is not there', async (hash) =>
    expect([400, 404]).toContain(await statusOf(get(hash, 'UNIT_CLERK', '106003'))),
  );

  it('a malformed or unknown parameter is refused', async () => {
    const hash = 'a'.repeat(64);
    expect(await statusOf(get(hash, 'UNIT_CLERK', '106003', '?project=x'))).toBe(422);
    expect(await statusOf(get(hash, 'UNIT_CLERK', '106003', '?download=1'))).toBe(400);
  });

  it('REL-I15: damaged bytes never arrive whole, and a missing file is an error, not a 404', async () => {
    const bytes = await attached('b.pdf');
    const hash = sha256(bytes);
    const place = join(root, hash.slice(0, 2), hash.slice(2, 4), hash);
    writeFileSync(place, Buffer.from(bytes).fill('x', 20, 40));
    const reading = get(hash, 'FIN_DIVISION', 'F', inProject).then((response) => response.arrayBuffer());
    await expect(reading).rejects.toThrow('terminated');
    rmSync(place);
    expect(await statusOf(get(hash, 'FIN_DIVISION', 'F', inProject))).toBe(500);
    await send(bytes);
    expect(await statusOf(get(hash, 'FIN_DIVISION', 'F', inProject))).toBe(200);
  });
});
