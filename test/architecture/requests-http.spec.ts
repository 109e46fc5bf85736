import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { routePolicies } from '../../apps/composition/http.module';
import type { RoutePolicy } from '../../libs/access-control/route-policy';
import { httpRequests, type HttpRequest } from '../support/http-file';

const requests = httpRequests(join(__dirname, '..', '..', 'docs', 'requests.http'));
const policies = routePolicies.flat();

const patternOf = (path: string): RegExp => {
  const pattern = path.replace(/[.]/g, '\\.').replace(/\{[^/}]+\}/g, '[^/?]+');
  return new RegExp(`^(/api/v1)?${pattern}(\\?|$)`);
};

const asks = ({ method, path }: RoutePolicy, request: HttpRequest): boolean =>
  request.method === method && patternOf(path).test(request.path);

/** A path without parameters is more to the point than one with them: `/me/tasks` is no `/me/{..}`. */
const policyOf = (request: HttpRequest): RoutePolicy | undefined =>
  policies
    .filter((policy) => asks(policy, request))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];

it.each(policies.map((policy) => [`${policy.method} ${policy.path}`, policy] as const))(
  'docs/requests.http shows %s',
  (_, policy) => expect(requests.filter((request) => policyOf(request) === policy)).not.toEqual([]),
);

it('asks nothing that there is not, but for the pages that describe the API', () => {
  const unknown = requests.filter((request) => policyOf(request) === undefined).map(({ path }) => path);
  expect(unknown).toEqual(['/openapi.json', '/docs']);
});

it('has every call made by somebody who may', () => {
  const wrong = requests.filter((request) => {
    const roles = policyOf(request)?.roles ?? 'anonymous';
    if (roles === 'anonymous' || request.expected === 401) return request.by !== null;
    return request.by === null || (roles !== 'any' && !roles.includes(request.by.role));
  });
  expect(wrong.map(({ title }) => title)).toEqual([]);
});

it('gives every command a key of its own', () => {
  const keys = requests.map(({ headers }) => headers['idempotency-key']).filter((key) => key !== undefined);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(15);
});

it('names the document by the hash of its bytes', () => {
  const upload = requests.find(({ method, path }) => method === 'POST' && path === '/api/v1/documents');
  const sha256 = createHash('sha256')
    .update(upload?.body ?? '')
    .digest('hex');
  expect(requests.some(({ path }) => path.startsWith(`/api/v1/documents/${sha256}?`))).toBe(true);
});
