import type { IndicatorClause } from './indicator-clauses';
import { unitOffList } from './indicator.rules';

/** DEC-18 about one row: passes with a confirmation that gives a reason. */
export const unitClauses: readonly IndicatorClause[] = [
  {
    rule: 'DEC-18',
    member: 'unit',
    breaks: unitOffList,
    wording: ({ zh, en }, { unit }) => ({
      message: `${zh}的计量单位“${unit ?? ''}”不在计量单位表中`,
      messageEn: `${en} has a unit that is not in the unit list`,
      remedy: '请改用计量单位表中的单位；确需使用的，请确认并说明理由',
      remedyEn: 'Use a unit of the list; if this one is needed, confirm it with a reason',
    }),
  },
];
