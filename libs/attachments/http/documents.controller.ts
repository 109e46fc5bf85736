import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../../kernel/principal';
import { StreamBody } from '../../web/body-route.decorator';
import { commandIdOf } from '../../web/command-context-of';
import { notFound } from '../../web/known-problems';
import { ProblemException } from '../../web/problem';
import { idempotencyKeyOf } from '../../web/request-headers';
import { CurrentPrincipal } from '../../web/request-principal';
import { DocumentReferences } from '../document-references.port';
import { DocumentStore, type Uploader } from '../document-store.port';
import { LARGEST_DOCUMENT, MEDIA_TYPES, mediaTypeOf } from '../media-types';
import { contentDisposition } from './content-disposition';
import { mediaTypeRefused, uploadProblem } from './document-problems';
import { DocumentView, DownloadQuery } from './document.view';
import { UPLOADERS } from './documents.policies';

const SHA256 = /^[0-9a-f]{64}$/;
const absent = (): ProblemException => new ProblemException(notFound());

/** The content itself makes a repeat harmless; a key that is sent is bound to its bytes all the same (api.md 1). */
const uploaderOf = (request: FastifyRequest, { actor, org }: Principal): Uploader =>
  request.headers['idempotency-key'] === undefined
    ? { actor, org }
    : { actor, org, commandId: commandIdOf(actor, idempotencyKeyOf(request)) };

@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentStore,
    private readonly references: DocumentReferences,
  ) {}

  /** The raw bytes of one file under its own media type, at most 20 MB; 201, or 200 when the hash is there. */
  @Post()
  @StreamBody(LARGEST_DOCUMENT)
  @ApiConsumes(...MEDIA_TYPES.map(({ mediaType }) => mediaType))
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: DocumentView })
  @ApiOkResponse({ type: DocumentView, description: '已有相同内容 the same bytes are there' })
  async upload(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @CurrentPrincipal() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentView> {
    const type = mediaTypeOf(request.headers['content-type'] ?? '');
    if (type === undefined) throw mediaTypeRefused();
    const bytes = body instanceof Readable ? body : Readable.from([]);
    try {
      const { created, ...view } = await this.documents.put(
        bytes as AsyncIterable<Buffer>,
        type.mediaType,
        LARGEST_DOCUMENT,
        uploaderOf(request, caller),
      );
      void reply.status(created ? 201 : 200);
      return view;
    } catch (error) {
      throw uploadProblem(error);
    }
  }

  /** The bytes, to be saved under the name that the project gives them; 404 for what the caller may not see. */
  @Get(':sha256')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Param('sha256') sha256: string,
    @Query() { project }: DownloadQuery,
    @CurrentPrincipal() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!SHA256.test(sha256)) throw absent();
    const named = await this.nameFor(caller, sha256, project);
    const document = await this.documents.open(sha256);
    if (document === null) throw absent();
    const extension = mediaTypeOf(document.mediaType)?.extension ?? 'bin';
    await reply
      .headers({
        'content-type': document.mediaType,
        'content-length': document.size,
        'content-disposition': contentDisposition(named ?? `${sha256}.${extension}`),
        'content-security-policy': "sandbox; default-src 'none'", // whatever a browser does with it, it runs nothing
        'x-content-type-options': 'nosniff',
        etag: `"${sha256}"`,
      })
      .send(document.stream);
  }

  /** INV-36: the name in a project that he sees, null for what his own body uploaded; else the document is not there. */
  private async nameFor(caller: Principal, sha256: string, project: string | undefined): Promise<string | null> {
    const named = project === undefined ? null : await this.references.visibleTo(caller, project, sha256);
    if (named !== null) return named.name;
    if (UPLOADERS.includes(caller.role) && (await this.documents.uploadedBy(caller.org, sha256))) return null;
    throw absent();
  }
}
