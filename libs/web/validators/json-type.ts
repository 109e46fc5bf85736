import type { Check } from './check';

const TYPES = {
  string: ['文本', 'a JSON string', (value: unknown) => typeof value === 'string'],
  number: ['数字', 'a JSON number', (value: unknown) => typeof value === 'number'],
  boolean: ['true 或 false', 'true or false', (value: unknown) => typeof value === 'boolean'],
  array: ['列表', 'a JSON array', Array.isArray],
  object: [
    '对象',
    'a JSON object',
    (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ],
} as const;

export type JsonType = keyof typeof TYPES;

/** 400: the value has another JSON type, or is missing. */
export const jsonType = (type: JsonType, each = false): Check => {
  const [name, nameEn, accepts] = TYPES[type];
  return {
    name: each ? 'jsonItemType' : 'jsonType',
    status: 400,
    rule: 'FORMAT',
    accepts,
    message: `应为${name}。`,
    messageEn: `Must be ${nameEn}.`,
    remedy: `请填写${name};金额、比率等小数以文本书写。`,
    remedyEn: `Give ${nameEn}; amounts and rates are written as texts.`,
    each,
  };
};

/** The type checks of a field: of itself, or of a list and its items. */
export const typeChecks = (type: JsonType, each: boolean): readonly Check[] =>
  each ? [jsonType('array'), jsonType(type, true)] : [jsonType(type)];
