import { isBusinessDate } from '../../kernel/instant';
import type { Told, Violation } from '../../kernel/rule-violation';
import type { DueDateInputs } from './calculation-request';

const finding = (field: string, label: string, value: string | null, words: Told): Violation => ({
  rule: 'FORMAT',
  field,
  label,
  value,
  ...words,
});

const startFindings = ({ startDate, startInstantUtc }: DueDateInputs): readonly Violation[] => {
  if ((startDate === undefined) !== (startInstantUtc === undefined)) return [];
  return [
    finding('/startDate', '起算日', startDate ?? null, {
      message: '起算日（startDate）与起算时刻（startInstantUtc）应恰好填写一项。',
      messageEn: 'Exactly one of startDate and startInstantUtc is needed.',
      remedy: '请填写其中一项。',
      remedyEn: 'Give one of them.',
    }),
  ];
};

const instantFindings = ({ startInstantUtc }: DueDateInputs): readonly Violation[] => {
  if (startInstantUtc === undefined) return [];
  const [date = '', time = ''] = startInstantUtc.split('T');
  if (isBusinessDate(date) && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d/.test(time)) return [];
  return [
    finding('/startInstantUtc', '起算时刻', startInstantUtc, {
      message: '不是真实存在的时刻。',
      messageEn: 'There is no such instant.',
      remedy: '例如 2026-03-31T01:00:00Z。',
      remedyEn: 'For example 2026-03-31T01:00:00Z.',
    }),
  ];
};

const lengthFindings = ({ kind, length }: DueDateInputs): readonly Violation[] => {
  if ((kind === 'FIXED') === (length === undefined)) return [];
  const words =
    kind === 'FIXED'
      ? { message: '固定日期没有期限长度。', messageEn: 'A fixed date has no length.' }
      : { message: '缺少期限长度。', messageEn: 'The length is missing.' };
  return [
    finding('/length', '期限长度', length === undefined ? null : String(length), {
      ...words,
      remedy: kind === 'FIXED' ? '请删去 length；startDate 即该日期。' : '请填写 length。',
      remedyEn: kind === 'FIXED' ? 'Leave length out; startDate is the date.' : 'Give length.',
    }),
  ];
};

/** What no period can be counted from. */
export const dueDateFindings = (inputs: DueDateInputs): readonly Violation[] => [
  ...startFindings(inputs),
  ...instantFindings(inputs),
  ...lengthFindings(inputs),
];
