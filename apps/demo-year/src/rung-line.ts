import type { Instant } from '../../../libs/kernel/instant';
import { businessDateOf } from '../../../libs/kernel/instant';
import { isOfficeHour } from '../../../libs/kernel/office-hours';
import { cnCalendar } from '../../../libs/kernel/working-calendar.cn';

export type Climb = Readonly<{ at: Instant; source: string }>;

/** What was planned, and what became of it. */
export type RungLine = Readonly<{
  /** `D14`, or `RUN` for the end of a monitoring run. */
  code: string;
  /** Id of the project, or the code of the department. */
  subject: string;
  /** Quarter, month or number, as it stands in the id of the deadline. */
  occasion: string;
  kind: 'REMINDER' | 'ESCALATION' | 'EXPIRY' | 'RUN';
  point: string;
  planned: Instant;
  actual: Instant | null;
  source: string;
  /** Null: right. */
  fault: string | null;
}>;

export type PlannedRung = Pick<RungLine, 'code' | 'subject' | 'occasion' | 'kind' | 'point' | 'planned'>;

const faultOf = ({ kind, planned }: PlannedRung, { at }: Climb): string | null => {
  if (at < planned) return '提前 / early';
  if (businessDateOf(at) !== businessDateOf(planned)) return '日期不符 / another date';
  const isNotice = kind === 'REMINDER' || kind === 'ESCALATION';
  return isNotice && !isOfficeHour(cnCalendar, at) ? '非办公时间 / outside office hours' : null;
};

/** One line for a rung that was climbed, one more for every repetition, one for a rung that was missed. */
export const linesOf = (rung: PlannedRung, climbs: readonly Climb[]): readonly RungLine[] => {
  if (climbs.length === 0) return [{ ...rung, actual: null, source: '-', fault: '缺失 / missing' }];
  return climbs.map((climb, n) => {
    const fault = n > 0 ? '重复 / doubled' : faultOf(rung, climb);
    return { ...rung, actual: climb.at, source: climb.source, fault };
  });
};
