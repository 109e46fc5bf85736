import { canonicalJson } from '../kernel/canonical-json';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A copy of the data whose `JSON.stringify` is its RFC 8785 text to the byte. The client stringifies by itself, and a
 * plain object would put keys like "10" in front in numeric order; asked through a proxy they come in canonical order.
 */
export const inCanonicalOrder = (data: object): Record<string, unknown> =>
  JSON.parse(canonicalJson(data), (_, member: unknown) =>
    isRecord(member) ? new Proxy(member, { ownKeys: (target) => Object.keys(target).sort() }) : member,
  ) as Record<string, unknown>;
