import { ApiProperty } from '@nestjs/swagger';
import { grouped } from '../../kernel/grouped';
import { businessDate, type BusinessDate } from '../../kernel/instant';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { deadlineRule } from '../../rule-sets/domain/deadlines-default';
import { slaStatistics, type Taken } from '../domain/sla-statistics';
import { workedDays, workingDaysWithin, type Standstill } from '../domain/worked-days';
import type { SlaGroup } from '../read-models/sla.queries';
import type { Span } from './span';

export class SlaItemView {
  @ApiProperty({ example: 'D09' }) readonly key!: string;
  @ApiProperty({ example: '部门审核', required: false }) readonly title?: string;
  @ApiProperty({ description: 'Steps that were met or ended by silence.' }) readonly count!: number;
  @ApiProperty({ example: '3.50', description: 'Working days.' }) readonly meanDays!: string;
  @ApiProperty({ example: '3.00' }) readonly medianDays!: string;
  @ApiProperty({ example: 9 }) readonly longestDays!: number;
  @ApiProperty() readonly overdueCount!: number;
  @ApiProperty({ example: '12.50', description: 'Percent.' }) readonly overdueShare!: string;
}

/** `GET /deadlines/sla`: how long steps really took, in working days, those during a pause left out. */
export class SlaView {
  @ApiProperty() readonly from!: string;
  @ApiProperty() readonly to!: string;
  @ApiProperty({ enum: ['CODE', 'ORGANISATION', 'PERSON'] }) readonly by!: string;
  @ApiProperty({ type: [SlaItemView] }) readonly items!: readonly SlaItemView[];
}

export type SlaBy = 'CODE' | 'ORGANISATION' | 'PERSON';

/** A person by his id; what silence ended was done by nobody, and is counted for the role at the body. */
const KEYS: Readonly<Record<SlaBy, (group: SlaGroup) => string>> = {
  CODE: ({ code }) => code,
  ORGANISATION: ({ owner_org }) => owner_org,
  PERSON: ({ person, owner_role, owner_org }) => person ?? `${owner_role}@${owner_org}`,
};

const earliest = (groups: readonly SlaGroup[], otherwise: BusinessDate): BusinessDate =>
  businessDate(groups.reduce<string>((first, { started_on: day }) => (day < first ? day : first), otherwise));

const standstills = ({ pauses }: SlaGroup): readonly Standstill[] =>
  pauses.map(({ from, to }) => ({ from: businessDate(from), to: to === null ? null : businessDate(to) }));

type Asked = Readonly<{ span: Span; by: SlaBy; calendar: WorkingCalendar; english: boolean }>;

const titleOf = (code: string, english: boolean): string => {
  const { title, titleEn } = deadlineRule(code);
  return english ? titleEn : title;
};

export const slaView = (groups: readonly SlaGroup[], { span, by, calendar, english }: Asked): SlaView => {
  const between = workingDaysWithin(calendar, earliest(groups, span.from), span.to);
  const takenBy = (group: SlaGroup): Taken => {
    const { started_on, ended_on, overdue, count } = group;
    const dates = { start: businessDate(started_on), end: businessDate(ended_on), pauses: standstills(group) };
    return { days: workedDays(between, dates), overdue, count };
  };
  const items = [...grouped(groups, KEYS[by])].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...{ from: span.from, to: span.to, by },
    items: items.map(([key, steps]) => ({
      key,
      ...(by === 'CODE' && { title: titleOf(key, english) }),
      ...slaStatistics(steps.map(takenBy)),
    })),
  };
};
