import { randomUUID } from 'node:crypto';
import type { DevelopmentIssuer } from '../../../libs/access-control/development-issuer';
import type { Answer, Call, CallOptions } from './caller';

const ANSWER_LIMIT_MS = 20_000;

const given = (name: string, value: string | undefined): Record<string, string> =>
  value === undefined ? {} : { [name]: value };

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, body: isJson ? (JSON.parse(text) as unknown) : text };
};

/** By HTTP, with tokens of the development issuer of that instance. */
export const httpCaller =
  (url: string, issuer: DevelopmentIssuer): Call =>
  async (by, method, path, { body, headers = {} }: CallOptions = {}) => {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await issuer.issueToken(by)}`,
        ...given('idempotency-key', method === 'GET' ? undefined : randomUUID()),
        ...given('content-type', text === undefined ? undefined : 'application/json'),
        ...headers,
      },
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
      ...(text === undefined ? {} : { body: text }),
    });
    return answerOf(response);
  };
