import { createHash } from 'node:crypto';

/** Namespace of all ids that Wenxiao derives. */
const WENXIAO_NAMESPACE = Buffer.from('6f1b7f0e54b45c4d9f0a3d1c7c2e8a10', 'hex');

/** UUIDv5 (RFC 9562) of the parts joined by a unit separator, so that no two part lists collide. */
export const derivedId = (...parts: readonly (string | number)[]): string => {
  const hash = createHash('sha1').update(WENXIAO_NAMESPACE).update(parts.join('\u001f'), 'utf8').digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

export const eventIdOf = (commandId: string, index: number): string => derivedId(commandId, index);

export const sha256Hex = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
