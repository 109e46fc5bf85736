import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { checkedField, type EachOption } from './check';
import { typeChecks } from './json-type';

export type CodeOptions = EachOption &
  Readonly<{
    /** For filters: `draft` counts as `DRAFT` (api.md 1). */
    anyCase?: boolean;
  }>;

const upperCase = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.toUpperCase() : value,
);

/** One of the English constants of domain.md; another text is refused with 422. */
export const IsCode = (
  codes: readonly string[],
  { each = false, anyCase = false }: CodeOptions = {},
): PropertyDecorator => {
  const known = new Set(codes);
  const list = codes.join(', ');
  const field = checkedField(
    [
      ...typeChecks('string', each),
      {
        name: 'code',
        status: 422,
        rule: 'FORMAT',
        accepts: (value) => typeof value !== 'string' || known.has(value),
        message: `不是允许的代码。可用：${list}。`,
        messageEn: `Not one of the codes: ${list}.`,
        remedy: '请从可用代码中选择；全部代码见 /api/v1/catalogue。',
        remedyEn: 'Choose one of them; all codes stand in /api/v1/catalogue.',
        each,
      },
    ],
    { type: String, enum: [...codes], isArray: each },
  );
  return anyCase ? applyDecorators(field, upperCase) : field;
};
