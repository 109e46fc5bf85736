import { isBusinessDate } from '../../kernel/instant';
import { checkedField, type EachOption } from './check';
import { typeChecks } from './json-type';

/** A date of the calendar between 1900 and 2199: others are slips of the pen. */
const isPlausible = (text: string): boolean => isBusinessDate(text) && /^(19|20|21)/.test(text);

/** `2026-04-15` in Asia/Shanghai; `2026-02-30` is refused with 422. */
export const IsBusinessDate = ({ each = false }: EachOption = {}): PropertyDecorator =>
  checkedField(
    [
      ...typeChecks('string', each),
      {
        name: 'businessDate',
        status: 422,
        rule: 'FORMAT',
        accepts: (value) => typeof value !== 'string' || isPlausible(value),
        message: '应为真实存在的日期，格式为 2026-04-15。',
        messageEn: 'Must be a date of the calendar in the form 2026-04-15.',
        remedy: '请按“年-月-日”填写，月、日各两位。',
        remedyEn: 'Write year-month-day, month and day with two digits.',
        each,
      },
    ],
    { type: String, format: 'date', example: '2026-04-15', isArray: each },
  );
