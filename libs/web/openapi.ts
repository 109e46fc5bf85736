import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { serveDocsPage } from './docs-page';
import { API_PREFIX } from './http-settings';
import { ProblemSchema } from './openapi-schemas';
import { ReceiptView } from './receipt.view';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];
type Response = NonNullable<Responses['default']>;

const METHODS = ['get', 'post', 'put'] as const;
const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemSchema' } } };

const problemResponse = (description: string): Response => ({ description, content: PROBLEM });

const EVERY: Readonly<Record<string, Response>> = {
  400: problemResponse('请求格式有误 malformed'),
  401: problemResponse('未登录 not signed in'),
  403: problemResponse('无权办理 not allowed'),
  404: problemResponse('未找到或无权查看 not found'),
  429: problemResponse('请求过于频繁 too many requests'),
  503: problemResponse('暂不可用 temporarily unavailable'),
};

const OF_BODIES: Readonly<Record<string, Response>> = {
  409: problemResponse('违反状态或整体规则、并发或幂等键冲突 refused by a rule, concurrent change, key reused'),
  412: problemResponse('版本已过期 stale If-Match'),
  413: problemResponse('请求体过大 too large'),
  415: problemResponse('内容类型不受支持 unsupported media type'),
  422: problemResponse('取值有误 invalid value'),
};

const AT_LEAST = {
  name: 'atLeast',
  in: 'query',
  required: false,
  description: '等待读取结果包含回执中的该位置（至多 5 秒）。Waits until the answer contains that position.',
  schema: { type: 'string', pattern: '^\\d+$' },
  example: '128',
} as const;

const complete = (path: string, method: (typeof METHODS)[number], operation: Operation): void => {
  if (!path.startsWith(`${API_PREFIX}/`)) return;
  operation.responses = { ...EVERY, ...(method === 'get' ? {} : OF_BODIES), ...operation.responses };
  if (method === 'get') operation.parameters = [...(operation.parameters ?? []), AT_LEAST];
};

const builder = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('问效 Wenxiao')
  .setDescription(
    '预算绩效管理平台。金额为以元为单位的十进制文本。Budget performance management; amounts are texts in yuan.',
  )
  .setVersion('1')
  .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
  .addSecurityRequirements('bearer');

/** The complete contract (api.md): what the controllers say, plus what holds for every call. */
export const describeApi = (app: NestFastifyApplication): OpenAPIObject => {
  const document = SwaggerModule.createDocument(app, builder.build(), { extraModels: [ProblemSchema, ReceiptView] });
  for (const [path, item] of Object.entries(document.paths))
    for (const method of METHODS) {
      const operation = item[method];
      if (operation !== undefined) complete(path, method, operation);
    }
  return document;
};

/** `/openapi.json` and the page `/docs`, without a token; to be called before the application starts. */
export const serveApiDescription = (app: NestFastifyApplication): void => {
  let text: string | undefined;
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.get('/openapi.json', (_, reply) => {
    text ??= JSON.stringify(describeApi(app));
    return reply.type('application/json; charset=utf-8').send(text);
  });
  serveDocsPage(fastify);
};
