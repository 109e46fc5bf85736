import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { LIMITS } from '../json-limits';
import { checkedField, type Check } from './check';
import { jsonType, typeChecks } from './json-type';

export type ListOptions = Readonly<{ min?: number; max?: number; rule?: string }>;

/** Without both `@ValidateNested` and `@Type` class-validator silently skips a nested object (typestack #305). */
const nested = (of: () => Class): PropertyDecorator => applyDecorators(ValidateNested(), Type(of));

/** The OpenAPI explorer knows a lazy type by the name of its function. */
const lazily = (of: () => Class): (() => Class) => {
  const type = (): Class => of();
  return type;
};

/** An object with a body class of its own. */
export const Nested = (of: () => Class): PropertyDecorator =>
  applyDecorators(checkedField([jsonType('object')], { type: lazily(of) }), nested(of));

const sizeCheck = ({ min = 0, max = LIMITS.items, rule = 'FORMAT' }: ListOptions): Check => ({
  name: 'listSize',
  status: 422,
  rule,
  accepts: (value) => !Array.isArray(value) || (value.length >= min && value.length <= max),
  message: `应有 ${min}-${max} 项。`,
  messageEn: `Must have ${min}-${max} items.`,
  remedy: `请列 ${min}-${max} 项。`,
  remedyEn: `Give ${min}-${max} items.`,
});

/** A list of objects of one body class, at most 1,000. */
export const ListOf = (of: () => Class, options: ListOptions = {}): PropertyDecorator =>
  applyDecorators(
    checkedField([...typeChecks('object', true), sizeCheck(options)], {
      type: lazily(of),
      isArray: true,
      minItems: options.min ?? 0,
      maxItems: options.max ?? LIMITS.items,
    }),
    nested(of),
  );

/** Bounds the number of items of a list of plain values; stands beside the decorator of its items. */
export const ListSize = (min: number, max: number, rule = 'FORMAT'): PropertyDecorator =>
  checkedField([sizeCheck({ min, max, rule })], { minItems: min, maxItems: max });
