import { stringify } from 'csv-stringify/sync';

/** One column of a list as a table. */
export type CsvColumn = Readonly<{ field: string; header: string }>;

const NUMBER = /^-?\d+(\.\d+)?$/;
/** What a spreadsheet takes for a formula, full-width forms and leading blanks included (REL 2.7). */
const FORMULA = /^[\s\u3000]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('、');
  return JSON.stringify(value);
};

/** Numbers stay numbers, minus sign included; everything else that could be a formula is quoted by an apostrophe. */
const cellOf = (value: unknown): string => {
  const text = textOf(value);
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
};

/** A page as CSV with BOM, so that a spreadsheet reads it as UTF-8. */
export const csvOf = (items: readonly object[], columns: readonly CsvColumn[]): string =>
  stringify(
    items.map((item) => columns.map(({ field }) => cellOf((item as Record<string, unknown>)[field]))),
    { bom: true, header: true, columns: columns.map(({ header }) => header), record_delimiter: 'windows' },
  );
