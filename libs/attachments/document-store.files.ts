import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { ReadConnection } from '../database/read-connection';
import { IdempotencyKeyReused } from '../event-store/decide-and-append';
import { inTransaction } from '../projections/transaction';
import { ContentFolder, type Received } from './content-folder';
import {
  DocumentDamaged,
  DocumentStore,
  type DocumentFacts,
  type OpenDocument,
  type StoredDocument,
  type Uploader,
} from './document-store.port';

type FactsRow = Readonly<{ sha256: string; size: bigint; mediaType: string }>;

/** Bytes in a folder, facts in schema `vault`. A row is committed only after its file is in its place. */
@Injectable()
export class FileDocumentStore extends DocumentStore implements OnModuleInit {
  constructor(
    private readonly folder: ContentFolder,
    private readonly connection: ReadConnection,
  ) {
    super();
  }

  onModuleInit(): Promise<void> {
    return this.folder.prepare();
  }

  async put(
    bytes: AsyncIterable<Buffer>,
    mediaType: string,
    limitBytes: number,
    uploader: Uploader,
  ): Promise<StoredDocument> {
    const received = await this.folder.receive(bytes, limitBytes);
    const { sha256, size } = received;
    try {
      await refuseReusedKey(this.connection.pool, sha256, uploader);
      await this.folder.keep(received); // no transaction waits for the disk
    } catch (error) {
      await this.folder.discard(received);
      throw error;
    }
    return inTransaction(this.connection.pool, async (client) => {
      const created = await insertDocument(client, received, mediaType, uploader);
      await noteUpload(client, sha256, uploader);
      return { sha256, size, mediaType: await mediaTypeOf(client, sha256), created };
    });
  }

  async open(sha256: string): Promise<OpenDocument | null> {
    const facts = (await this.known([sha256])).get(sha256);
    if (facts === undefined) return null;
    const size = await this.folder.sizeOf(sha256);
    if (size !== facts.size) throw new DocumentDamaged(sha256, size === null ? 'is missing' : `has ${size} bytes now`);
    return { ...facts, stream: this.folder.read(sha256) };
  }

  async known(sha256s: readonly string[]): Promise<ReadonlyMap<string, DocumentFacts>> {
    const { rows } = await this.connection.pool.query<FactsRow>({
      name: 'documents-known',
      text: 'select sha256, size, media_type as "mediaType" from vault.documents where sha256 = any($1)',
      values: [sha256s],
    });
    return new Map(rows.map(({ sha256, size, mediaType }) => [sha256, { size: Number(size), mediaType }]));
  }

  async uploadedBy(org: string, sha256: string): Promise<boolean> {
    const text = 'select 1 from vault.document_uploads where sha256 = $1 and org = $2 limit 1';
    const { rowCount } = await this.connection.pool.query({
      name: 'document-uploaded-by',
      text,
      values: [sha256, org],
    });
    return rowCount === 1;
  }
}

const insertDocument = async (
  client: PoolClient,
  { sha256, size }: Received,
  mediaType: string,
  { actor, org }: Uploader,
): Promise<boolean> => {
  const text = `insert into vault.documents (sha256, size, media_type, stored_by, org) values ($1, $2, $3, $4, $5)
    on conflict (sha256) do nothing`;
  const { rowCount } = await client.query({
    name: 'document-insert',
    text,
    values: [sha256, size, mediaType, actor, org],
  });
  return rowCount === 1;
};

const noteUpload = async (client: PoolClient, sha256: string, uploader: Uploader): Promise<void> => {
  const { org, actor, commandId } = uploader;
  const text = `insert into vault.document_uploads (sha256, org, actor, command_id) values ($1, $2, $3, $4)
    on conflict (command_id) do nothing`;
  const values = [sha256, org, actor, commandId ?? null];
  const { rowCount } = await client.query({ name: 'document-upload', text, values });
  if (rowCount === 0) await refuseReusedKey(client, sha256, uploader);
};

const refuseReusedKey = async (client: Pool | PoolClient, sha256: string, { commandId }: Uploader): Promise<void> => {
  if (commandId === undefined) return;
  const text = 'select sha256 from vault.document_uploads where command_id = $1';
  const { rows } = await client.query<{ sha256: string }>({ name: 'document-upload-key', text, values: [commandId] });
  if (rows[0] !== undefined && rows[0].sha256 !== sha256) throw new IdempotencyKeyReused(commandId);
};

const mediaTypeOf = async (client: PoolClient, sha256: string): Promise<string> => {
  const text = 'select media_type from vault.documents where sha256 = $1';
  const { rows } = await client.query<{ media_type: string }>({ name: 'document-media-type', text, values: [sha256] });
  return rows[0]?.media_type ?? '';
};
