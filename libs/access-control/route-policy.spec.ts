import { RoutePolicies, type RoutePolicy } from './route-policy';

const submission: RoutePolicy = { method: 'POST', path: '/projects/{p}/submission', roles: ['UNIT_HEAD'] };
const project: RoutePolicy = { method: 'GET', path: '/projects/{p}', roles: 'any' };
const health: RoutePolicy = { method: 'GET', path: '/health/live', roles: 'anonymous' };

describe('the table of routes', () => {
  const policies = new RoutePolicies([[submission, project], [health]]);

  it('finds a route whatever its parameters are called', () => {
    expect(policies.of('POST', '/api/v1/projects/:projectId/submission')).toBe(submission);
    expect(policies.of('GET', '/api/v1/projects/:id')).toBe(project);
    expect(policies.of('GET', '/health/live')).toBe(health);
  });

  it('decides HEAD like GET', () => {
    expect(policies.of('HEAD', '/api/v1/projects/:id')).toBe(project);
  });

  it.each([
    ['GET', '/api/v1/projects/:id/submission'],
    ['POST', '/api/v1/projects/:id'],
    ['GET', '/api/v1/projects'],
    ['GET', '/api/v1/projects/own'],
    ['GET', '/api/v1x/projects/:id'],
    ['GET', ''],
  ])('knows nothing of %s %s', (method, url) => {
    expect(policies.of(method, url)).toBeUndefined();
  });

  it('refuses two entries for one route', () => {
    expect(() => new RoutePolicies([[project], [{ ...project, path: '/projects/{id}' }]])).toThrow('two policies');
  });
});
