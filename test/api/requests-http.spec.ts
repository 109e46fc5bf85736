import { join } from 'node:path';
import { httpRequests, type HttpRequest } from '../support/http-file';
import { runApplication, type RunningApplication } from '../support/running-application';

let application: RunningApplication;
beforeAll(async () => {
  application = await runApplication({ businessStart: '2026-10-16T10:00:00+08:00' });
});
afterAll(() => application.stop());

const send = async ({ method, path, headers, by, body }: HttpRequest) => {
  const token = by === null ? {} : { authorization: `Bearer ${await application.issuer.issueToken(by)}` };
  const answer = await application.app.inject({
    ...{ method, url: path, headers: { ...headers, ...token } },
    ...(body === undefined ? {} : { payload: body }),
  });
  if (headers['idempotency-key'] !== undefined) await application.quiet();
  return answer;
};

const isExpected = ({ expected }: HttpRequest, status: number): boolean =>
  expected === null ? status >= 200 && status < 300 : status === expected;

const story = httpRequests(join(__dirname, '..', '..', 'docs', 'requests.http'));

it('docs/requests.http is answered from top to bottom as its titles say', async () => {
  const surprises: string[] = [];
  for (const request of story) {
    const { statusCode, body } = await send(request);
    if (!isExpected(request, statusCode)) surprises.push(`${request.title}: ${statusCode} ${body.slice(0, 500)}`);
  }
  expect(surprises).toEqual([]);
});

it('sent again, every command is answered as the first time', async () => {
  for (const request of story.filter(({ headers, expected }) => headers['idempotency-key'] && expected === null)) {
    const answer = await send(request);
    expect([request.title, answer.json()]).toEqual([
      request.title,
      expect.objectContaining({ outcome: 'alreadyApplied' }),
    ]);
  }
});
