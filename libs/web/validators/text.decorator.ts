import { LIMITS } from '../json-limits';
import { checkedField, type Check, type EachOption } from './check';
import { typeChecks } from './json-type';

export type TextOptions = EachOption &
  Readonly<{
    /** Fewest characters beside blanks; 1 by default. */
    min?: number;
    /** Line breaks and tabs are allowed. */
    lines?: boolean;
    /** The rule behind the length; FORMAT by default. */
    rule?: string;
  }>;

/** Overrides of the writing direction make a text look like another one (Trojan Source). */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_LINES = /(?![\t\n\r])\p{Cc}/u;

const isClean = (text: string, control: RegExp): boolean =>
  !control.test(text) && !BIDI.test(text) && !/\p{Surrogate}/u.test(text) && text.normalize('NFC') === text;

const lengthCheck = (min: number, max: number, rule: string): Check => ({
  name: 'textLength',
  status: 422,
  rule,
  accepts: (value) => typeof value !== 'string' || ([...value].length <= max && [...value.trim()].length >= min),
  message: `长度应为 ${min}-${max} 个字。`,
  messageEn: `Must have ${min}-${max} characters.`,
  remedy: `请写 ${min}-${max} 个字。`,
  remedyEn: `Write ${min}-${max} characters.`,
});

const formCheck = (lines: boolean): Check => ({
  name: 'textForm',
  status: 422,
  rule: 'FORMAT',
  accepts: (value) => typeof value !== 'string' || isClean(value, lines ? CONTROL_BUT_LINES : CONTROL),
  message: '含有不可见的控制字符，或不是规范的 Unicode（NFC）文本。',
  messageEn: 'Holds control characters, or is not normalised Unicode (NFC).',
  remedy: lines ? '请重新键入该文字。' : '请重新键入该文字，不要换行。',
  remedyEn: lines ? 'Type the text again.' : 'Type the text again, on one line.',
});

/** A text of at most `max` characters: Unicode NFC, no control or direction characters, no lone surrogates. */
export const Text = (
  max: number,
  { min = 1, lines = false, each = false, rule = 'FORMAT' }: TextOptions = {},
): PropertyDecorator => {
  if (max > LIMITS.characters) throw new Error(`no text is longer than ${LIMITS.characters}`);
  const values = [lengthCheck(min, max, rule), formCheck(lines)].map((check) => ({ ...check, each }));
  return checkedField([...typeChecks('string', each), ...values], {
    type: String,
    minLength: min,
    maxLength: max,
    isArray: each,
  });
};
