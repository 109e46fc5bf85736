import type { Violation } from '../kernel/rule-violation';

/** One fault of a request: 400 (wrong shape) or 422 (a value that can never be right). */
export type Finding = Readonly<{ status: 400 | 422; violation: Violation }>;

/** RFC 6901. */
export const pointerTo = (base: string, key: string | number): string =>
  `${base}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const SHOWN = 200;

/** The refused value as the caller wrote it, shortened; null where nothing was given. */
export const shownValue = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…`.replace(/\p{Surrogate}/gu, '\uFFFD') : text;
};

/** A fault of the JSON itself. */
export const jsonFault = (field: string, value: unknown, message: string, messageEn: string): Violation => ({
  rule: 'FORMAT',
  field,
  label: field === '' ? '请求体' : (field.split('/').at(-1) ?? field),
  value: shownValue(value),
  message,
  messageEn,
  remedy: '请按接口文档（/docs）改正后重发。',
  remedyEn: 'Mend the request by the API description (/docs).',
});
