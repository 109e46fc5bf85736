import { checkedField, type EachOption } from './check';
import { typeChecks } from './json-type';

export type Pattern = Readonly<{ form: RegExp; name: string; nameEn: string; example: string }>;

/** A text of a fixed form; the pattern must be linear in time. */
export const IsPattern = (
  { form, name, nameEn, example }: Pattern,
  { each = false }: EachOption = {},
): PropertyDecorator =>
  checkedField(
    [
      ...typeChecks('string', each),
      {
        name: 'pattern',
        status: 422,
        rule: 'FORMAT',
        accepts: (value) => typeof value !== 'string' || form.test(value),
        message: `应为${name}，例如 ${example}。`,
        messageEn: `Must be ${nameEn}, such as ${example}.`,
        remedy: `请按 ${example} 的格式填写。`,
        remedyEn: `Write it in the form of ${example}.`,
        each,
      },
    ],
    { type: String, pattern: form.source, example, isArray: each },
  );

const UUID: Pattern = {
  form: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  name: '小写的 UUID',
  nameEn: 'a UUID in lower case',
  example: '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f',
};

const SHA256: Pattern = {
  form: /^[0-9a-f]{64}$/,
  name: 'SHA-256 的 64 位小写十六进制文本',
  nameEn: 'a SHA-256 as 64 hexadecimal digits in lower case',
  example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

/** A short name that others chose: letters, digits and a few marks. */
const IDENTIFIER: Pattern = {
  form: /^[0-9A-Za-z][0-9A-Za-z._:-]{0,63}$/,
  name: '由字母、数字和 . _ : - 组成、不超过 64 位的标识',
  nameEn: 'an identifier of letters, digits and . _ : -, at most 64',
  example: 'O1',
};

export const IsUuid = (options?: EachOption): PropertyDecorator => IsPattern(UUID, options);
export const IsSha256 = (options?: EachOption): PropertyDecorator => IsPattern(SHA256, options);
export const IsIdentifier = (options?: EachOption): PropertyDecorator => IsPattern(IDENTIFIER, options);
