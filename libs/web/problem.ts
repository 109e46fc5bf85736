import type { Violation } from '../kernel/rule-violation';

/** What went wrong, in both languages: the view picks one (RFC 9457). Also the form in which a refusal is remembered. */
export type Problem = Readonly<{
  status: number;
  /** `urn:problem:<kind>`, or `urn:problem:rule:<id>` for a broken rule. */
  type: string;
  title: string;
  titleEn: string;
  detail: string;
  detailEn: string;
  violations?: readonly Violation[];
  /** Seconds after which a repeat is worth while. */
  retryAfter?: number;
}>;

/** Thrown anywhere above the domain; `ProblemDetailsFilter` answers it as it stands. */
export class ProblemException extends Error {
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(`${problem.type}: ${problem.detailEn}`, options);
    this.name = 'ProblemException';
  }
}

const KINDS = {
  malformed: { status: 400, title: '请求格式有误', titleEn: 'Malformed request' },
  unauthenticated: { status: 401, title: '未登录或令牌无效', titleEn: 'Not signed in' },
  forbidden: { status: 403, title: '无权办理', titleEn: 'Not allowed' },
  'not-found': { status: 404, title: '未找到', titleEn: 'Not found' },
  'concurrent-change': { status: 409, title: '数据刚刚被改动', titleEn: 'Changed meanwhile' },
  'idempotency-key-reused': { status: 409, title: '幂等键已用于其他内容', titleEn: 'Idempotency key reused' },
  'stale-revision': { status: 412, title: '版本已过期', titleEn: 'Stale revision' },
  'payload-too-large': { status: 413, title: '请求体过大', titleEn: 'Body too large' },
  'uri-too-long': { status: 414, title: '网址过长', titleEn: 'URL too long' },
  'unsupported-media-type': { status: 415, title: '内容类型不受支持', titleEn: 'Unsupported media type' },
  'invalid-value': { status: 422, title: '取值有误', titleEn: 'Invalid value' },
  'too-many-requests': { status: 429, title: '请求过于频繁', titleEn: 'Too many requests' },
  'headers-too-large': { status: 431, title: '请求头过大', titleEn: 'Headers too large' },
  internal: { status: 500, title: '系统内部错误', titleEn: 'Internal error' },
  unavailable: { status: 503, title: '服务暂时不可用', titleEn: 'Temporarily unavailable' },
  'not-yet-visible': { status: 503, title: '数据尚未同步', titleEn: 'Not yet visible' },
} as const;

export type ProblemKind = keyof typeof KINDS;

export const problem = (
  kind: ProblemKind,
  detail: string,
  detailEn: string,
  more: Pick<Problem, 'violations' | 'retryAfter'> = {},
): Problem => ({ type: `urn:problem:${kind}`, ...KINDS[kind], detail, detailEn, ...more });

/** The kind that stands for a bare status; undefined where none does. */
export const kindOfStatus = (status: number): ProblemKind | undefined =>
  (Object.keys(KINDS) as ProblemKind[]).find((kind) => KINDS[kind].status === status);

/** Each sentence once, its own full stop only at the very end. */
const told = (sentences: readonly string[], separator: string, stop: string): string => {
  const bare = sentences.map((text) => (text.endsWith(stop) ? text.slice(0, -stop.length) : text));
  const end = sentences.some((text) => text.endsWith(stop)) ? stop : '';
  return `${[...new Set(bare)].join(separator)}${end}`;
};

export const ruleProblem = (status: 409 | 422, violations: readonly [Violation, ...Violation[]]): Problem => ({
  status,
  type: `urn:problem:rule:${violations[0].rule}`,
  title: '违反业务规则',
  titleEn: 'Refused by a rule',
  detail: told(
    violations.map(({ message }) => message),
    '；',
    '。',
  ),
  detailEn: told(
    violations.map(({ messageEn }) => messageEn),
    '; ',
    '.',
  ),
  violations,
});
