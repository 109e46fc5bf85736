import type { ValidationError } from 'class-validator';
import type { Violation } from '../kernel/rule-violation';
import { pointerTo, shownValue, type Finding } from './json-findings';
import type { Check } from './validators/check';
import { labelOf } from './validators/label.decorator';

/** Where in the body, under which Chinese name. */
type Place = Readonly<{ pointer: string; label: string }>;

/** Constraints of class-validator itself that speak about the shape, not about the value. */
const SHAPE =
  /^(whitelistValidation|unknownValue|nestedValidation|isDefined|is(String|Number|Int|Boolean|Array|Object))$/;

const UNKNOWN_FIELD = {
  message: '没有这个字段。',
  messageEn: 'There is no such field.',
  remedy: '请删去该字段，或按接口文档（/docs）改正其名称。',
  remedyEn: 'Leave it out, or mend its name by the API description (/docs).',
};

const MISSING = {
  message: '缺少必填字段。',
  messageEn: 'A required field is missing.',
  remedy: '请填写该字段。',
  remedyEn: 'Give this field.',
};

const otherWords = (messageEn: string): Omit<Violation, 'rule' | 'field' | 'label' | 'value'> => ({
  message: '取值不符合要求。',
  messageEn,
  remedy: '请按接口文档（/docs）改正。',
  remedyEn: 'Mend it by the API description (/docs).',
});

const at = ({ pointer, label }: Place, value: unknown): Pick<Violation, 'field' | 'label' | 'value'> => ({
  field: pointer,
  label,
  value: shownValue(value),
});

const ofCheck = (check: Check, place: Place, value: unknown): Finding => {
  const { status, rule, message, messageEn, remedy, remedyEn } = check;
  const words = value === undefined && status === 400 ? MISSING : { message, messageEn, remedy, remedyEn };
  return { status, violation: { rule, ...at(place, value), ...words } };
};

/** A check of each item names the items it refuses. */
const ofItems = (check: Check, { pointer, label }: Place, items: readonly unknown[]): Finding[] =>
  items.flatMap((item, index) =>
    check.accepts(item)
      ? []
      : [ofCheck(check, { pointer: pointerTo(pointer, index), label: `${label}第 ${index + 1} 项` }, item ?? null)],
  );

const ofConstraint = (error: ValidationError, name: string, message: string, place: Place): Finding[] => {
  const check = error.contexts?.[name] as Check | undefined;
  const value: unknown = error.value;
  if (check?.each === true && Array.isArray(value)) return ofItems(check, place, value);
  if (check !== undefined) return [ofCheck(check, place, value)];
  if (name === 'nestedValidation') return []; // told by the type check of Nested and ListOf
  const words = name === 'whitelistValidation' ? UNKNOWN_FIELD : otherWords(message);
  const violation = { rule: 'FORMAT', ...at(place, value), ...words };
  return [{ status: SHAPE.test(name) ? 400 : 422, violation }];
};

const placeOf = ({ property, target }: ValidationError, parent: Place): Place => {
  const field = property as string | undefined; // absent for an object without any rule
  if (field === undefined) return parent;
  const pointer = pointerTo(parent.pointer, field);
  if (!Array.isArray(target)) return { pointer, label: labelOf(target, field) };
  return { pointer, label: `${parent.label}第 ${Number(field) + 1} 项` };
};

/** Flattens what class-validator found, each with its JSON Pointer and label; a wrong type hides what follows from it. */
export const findingsOf = (
  errors: readonly ValidationError[],
  parent: Place = { pointer: '', label: '请求体' },
): Finding[] =>
  errors.flatMap((error) => {
    const place = placeOf(error, parent);
    const own = Object.entries(error.constraints ?? {}).flatMap(([name, message]) =>
      ofConstraint(error, name, message, place),
    );
    const shape = own.filter(({ status }) => status === 400);
    const isOfType = error.constraints?.jsonType === undefined;
    return [...(shape.length > 0 ? shape : own), ...(isOfType ? findingsOf(error.children ?? [], place) : [])];
  });
