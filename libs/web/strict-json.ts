import { duplicateKey } from './duplicate-keys';
import { jsonFault, pointerTo } from './json-findings';
import { faultsOfJson } from './json-limits';
import { invalidValues, malformed } from './known-problems';
import { ProblemException } from './problem';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const refuse = (field: string, message: string, messageEn: string): ProblemException =>
  new ProblemException(malformed([jsonFault(field, null, message, messageEn)]));

const decode = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw refuse('', '请求体不是有效的 UTF-8。', 'The body is not valid UTF-8.');
  }
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refuse('', '请求体不是有效的 JSON。', 'The body is not valid JSON.');
  }
};

/**
 * JSON with a single reading (RFC 7493): no duplicate key, no prototype key, no inexact number, bounded depth and
 * sizes. Undefined for an empty body.
 * @throws {ProblemException} 400, or 422 for texts and lists that are too long
 */
export const strictJson = (bytes: Buffer): unknown => {
  if (bytes.length === 0) return undefined;
  const text = decode(bytes);
  const value = parse(text);
  const findings = faultsOfJson(value);
  const shape = findings.filter(({ status }) => status === 400);
  const [first, ...rest] = (shape.length > 0 ? shape : findings).slice(0, 100).map(({ violation }) => violation);
  if (first !== undefined)
    throw new ProblemException(shape.length > 0 ? malformed([first, ...rest]) : invalidValues([first, ...rest]));
  const twice = duplicateKey(text);
  if (twice !== undefined) throw refuse(pointerTo('', twice), '字段重复。', 'A field stands twice.');
  return value;
};
