import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** W3C trace context of one request: the caller's trace goes on, else a new one begins. */
export type Trace = Readonly<{ traceId: string; traceparent: string }>;

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})$/;
const traces = new WeakMap<object, Trace>();

const begin = (header: string | string[] | undefined): Trace => {
  const [, given, flags = '00'] = (typeof header === 'string' && TRACEPARENT.exec(header)) || [];
  const traceId = given ?? randomBytes(16).toString('hex');
  return { traceId, traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-${flags}` };
};

/** The same answer for every question about one request. */
export const traceOf = (request: Readonly<{ headers: IncomingHttpHeaders }>): Trace => {
  const known = traces.get(request);
  if (known !== undefined) return known;
  const trace = begin(request.headers.traceparent);
  traces.set(request, trace);
  return trace;
};
