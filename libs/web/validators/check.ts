import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { registerDecorator } from 'class-validator';

/** One question to a field, with the words that are told when the answer is no. */
export type Check = Readonly<{
  /** Unique among the checks of a field. */
  name: string;
  /** 400: wrong JSON type. 422: a value that can never be right. */
  status: 400 | 422;
  /** Rule id of domain.md, or FORMAT. */
  rule: string;
  accepts: (value: unknown) => boolean;
  message: string;
  messageEn: string;
  remedy: string;
  remedyEn: string;
  /** The field is a list and the question is put to each item. */
  each?: boolean;
}>;

/** `each`: the field is a list of such values. */
export type EachOption = Readonly<{ each?: boolean }>;

const answer = ({ accepts, each = false }: Check, value: unknown): boolean => {
  if (!each) return accepts(value);
  return !Array.isArray(value) || value.every(accepts);
};

const register = (check: Check, target: object, propertyName: string): void =>
  registerDecorator({
    name: check.name,
    target: target.constructor,
    propertyName,
    options: { context: check },
    validator: { validate: (value: unknown) => answer(check, value), defaultMessage: () => check.messageEn },
  });

/** A property decorator that asks all checks and describes the field in the OpenAPI document. */
export const checkedField =
  (checks: readonly Check[], api: ApiPropertyOptions): PropertyDecorator =>
  (target, property) => {
    for (const check of checks) register(check, target, String(property));
    ApiProperty(api)(target, property);
  };
