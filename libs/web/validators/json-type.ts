import type { Check } from './check';

type Named = Readonly<{
  name: string;
  nameEn: string;
  remedy: string;
  remedyEn: string;
  accepts: (value: unknown) => boolean;
}>;

const TYPES = {
  string: {
    ...{ name: '文本', remedy: '请填写加引号的文本；金额、比率等小数以文本书写。' },
    ...{ nameEn: 'a JSON string', remedyEn: 'Give a JSON string; amounts and rates are written as texts.' },
    accepts: (value) => typeof value === 'string',
  },
  number: {
    ...{ name: '数字', remedy: '请填写不加引号的数字。' },
    ...{ nameEn: 'a JSON number', remedyEn: 'Give a JSON number, without quotes.' },
    accepts: (value) => typeof value === 'number',
  },
  boolean: {
    ...{ name: ' true 或 false', remedy: '请填写 true 或 false，不加引号。' },
    ...{ nameEn: 'true or false', remedyEn: 'Give true or false, without quotes.' },
    accepts: (value) => typeof value === 'boolean',
  },
  array: {
    ...{ name: '列表', remedy: '请填写列表，即使只有一项。' },
    ...{ nameEn: 'a JSON array', remedyEn: 'Give a JSON array, even of a single item.' },
    accepts: Array.isArray,
  },
  object: {
    ...{ name: '对象', remedy: '请填写对象。' },
    ...{ nameEn: 'a JSON object', remedyEn: 'Give a JSON object.' },
    accepts: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  },
} as const satisfies Readonly<Record<string, Named>>;

export type JsonType = keyof typeof TYPES;

/** 400: the value has another JSON type, or is missing. */
export const jsonType = (type: JsonType, each = false): Check => {
  const { name, nameEn, remedy, remedyEn, accepts } = TYPES[type];
  return {
    name: each ? 'jsonItemType' : 'jsonType',
    status: 400,
    rule: 'FORMAT',
    accepts,
    message: `应为${name}。`,
    messageEn: `Must be ${nameEn}.`,
    remedy,
    remedyEn,
    each,
  };
};

/** The type checks of a field: of itself, or of a list and its items. */
export const typeChecks = (type: JsonType, each: boolean): readonly Check[] =>
  each ? [jsonType('array'), jsonType(type, true)] : [jsonType(type)];
