import type { OpenAPIObject } from '@nestjs/swagger';
import { recordedRoutes } from '../../../libs/web/route-registry';
import { PlatformApp } from './platform-app';

describe('OpenAPI document', () => {
  let platform: PlatformApp;
  let document: OpenAPIObject;
  beforeAll(async () => {
    platform = await PlatformApp.start();
    document = (await platform.get('/openapi.json', { as: '' })).json as unknown as OpenAPIObject;
  });
  afterAll(() => platform.stop());

  it('is OpenAPI 3.1 with bearer authentication', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.components?.securitySchemes).toHaveProperty('bearer');
  });

  it('describes exactly the routes that the router knows (REL A1)', () => {
    const documented = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routed = recordedRoutes(platform.app.getHttpAdapter().getInstance())
      .filter(({ method, url }) => method !== 'HEAD' && url !== '/openapi.json' && !url.startsWith('/docs'))
      .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
    expect(documented.sort()).toEqual(routed.sort());
  });

  it('names Idempotency-Key, If-Match, the receipt and the problems of a command', () => {
    const { parameters, responses } = document.paths['/api/v1/things/{projectId}/name']!.post!;
    const names = parameters!.map((parameter) => (parameter as { name: string }).name);
    expect(names).toEqual(expect.arrayContaining(['Idempotency-Key', 'If-Match']));
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining([
        '200',
        '201',
        '400',
        '401',
        '403',
        '404',
        '409',
        '412',
        '413',
        '415',
        '422',
        '429',
        '503',
      ]),
    );
    expect(JSON.stringify(responses['201'])).toContain('#/components/schemas/ReceiptView');
    expect(JSON.stringify(responses['409'])).toContain('application/problem+json');
  });

  it('describes bodies with their required fields, forms and codes', () => {
    const body = document.components!.schemas!.WholeBody as {
      required: string[];
      properties: Record<string, Record<string, unknown>>;
    };
    expect(body.required.sort()).toEqual(['amount', 'name']);
    expect(body.properties.amount).toMatchObject({ type: 'string', example: '52000000.00' });
    expect(body.properties.attribute).toMatchObject({ enum: ['NEW', 'CONTINUING'] });
    expect(body.properties.costItems).toMatchObject({
      type: 'array',
      items: { $ref: '#/components/schemas/CostItem' },
    });
    expect(body.properties.plan).toMatchObject({ type: 'array', items: { type: 'string' } });
  });

  it('offers a page that loads nothing from elsewhere and runs nothing inline', async () => {
    const { text, headers } = await platform.get('/docs', { as: '' });
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(text).not.toMatch(/<script>|https?:/);
    for (const [, path] of text.matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await platform.get(path!, { as: '' })).status).toBe(200);
  });
});
