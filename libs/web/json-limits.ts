import { jsonFault, pointerTo, type Finding } from './json-findings';

/** REL 2.6.5. */
export const LIMITS = { depth: 10, items: 1_000, characters: 10_000 } as const;

/** `__proto__`, `constructor` and all other members that every object inherits: they would be dropped or shadowed. */
export const isInheritedName = (key: string): boolean => key === 'prototype' || key in Object.prototype;

const bad = (field: string, value: unknown, message: string, messageEn: string): Finding => ({
  status: 400,
  violation: jsonFault(field, value, message, messageEn),
});

/** PostgreSQL cannot store U+0000, and a lone surrogate is no Unicode text (RFC 7493). */
const isUnstorable = (text: string): boolean => text.includes('\u0000') || /\p{Surrogate}/u.test(text);

const faultOfText = (text: string, at: string): Finding[] => {
  if (isUnstorable(text))
    return [bad(at, null, '含有不能保存的字符（U+0000 或孤立代理项）。', 'Holds U+0000 or a lone surrogate.')];
  if (text.length <= LIMITS.characters) return [];
  const message = `文本超过 ${LIMITS.characters} 个字符。`;
  return [{ status: 422, violation: jsonFault(at, text, message, `Longer than ${LIMITS.characters} characters.`) }];
};

/** Whole numbers that a double holds exactly, and plain fractions; amounts and scores are texts anyway (api.md 1). */
const faultOfNumber = (value: number, at: string): Finding[] => {
  const exact = Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER && !Object.is(value, -0);
  return exact ? [] : [bad(at, null, '数值超出可准确表示的范围。', 'The number cannot be held exactly.')];
};

const faultsOfKey = (key: string, at: string): Finding[] => {
  if (!isInheritedName(key) && !isUnstorable(key) && key.length <= LIMITS.characters) return [];
  return [bad(at, null, '不允许的字段名。', 'A field name that is not allowed.')];
};

/** Everything that no body may hold, whatever its schema; stops at the depth limit, so it is safe on any input. */
export const faultsOfJson = (value: unknown, at = '', depth = 1): Finding[] => {
  if (typeof value === 'string') return faultOfText(value, at);
  if (typeof value === 'number') return faultOfNumber(value, at);
  if (typeof value !== 'object' || value === null) return [];
  if (depth > LIMITS.depth)
    return [bad(at, null, `嵌套超过 ${LIMITS.depth} 层。`, `Deeper than ${LIMITS.depth} levels.`)];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([key, member]) => [
      ...faultsOfKey(key, pointerTo(at, key)),
      ...faultsOfJson(member, pointerTo(at, key), depth + 1),
    ]);
  if (value.length > LIMITS.items) {
    const message = `列表超过 ${LIMITS.items} 项。`;
    return [{ status: 422, violation: jsonFault(at, null, message, `More than ${LIMITS.items} items.`) }];
  }
  return value.flatMap((item, index) => faultsOfJson(item, pointerTo(at, index), depth + 1));
};
