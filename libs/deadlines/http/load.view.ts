import { ApiProperty } from '@nestjs/swagger';
import { grouped } from '../../kernel/grouped';
import { plusDays, type BusinessDate } from '../../kernel/instant';
import { ROLE_TITLES } from '../../kernel/role-titles';
import type { Role } from '../../kernel/role';
import { dayKind, type WorkingCalendar } from '../../kernel/working-calendar';
import type { DueOnDay } from '../read-models/load.queries';
import type { Span } from './span';

export class LoadDayView {
  @ApiProperty({ example: '2026-10-20' }) readonly date!: string;
  @ApiProperty() readonly working!: boolean;
  @ApiProperty({ example: '工作日' }) readonly why!: string;
  @ApiProperty({ description: 'Deadlines that are due on it.' }) readonly due!: number;
}

export class LoadOnDayView {
  @ApiProperty({ example: '2026-10-20' }) readonly date!: string;
  @ApiProperty() readonly due!: number;
}

export class LoadItemView {
  @ApiProperty({ example: 'DEPT_REVIEWER@106' }) readonly key!: string;
  @ApiProperty({ example: '106', required: false }) readonly org?: string;
  @ApiProperty({ example: 'DEPT_REVIEWER', required: false }) readonly ownerRole?: string;
  @ApiProperty({ example: '业务科室审核人', required: false }) readonly ownerRoleLabel?: string;
  @ApiProperty({ type: String, nullable: true, required: false, description: 'To whom WF_ADMIN gave them.' })
  readonly person?: string | null;
  @ApiProperty() readonly due!: number;
  @ApiProperty({ type: [LoadOnDayView] }) readonly days!: readonly LoadOnDayView[];
}

/** `GET /deadlines/load`: due dates to come; `days` names every day of the span, so that holidays are seen beside them. */
export class LoadView {
  @ApiProperty() readonly from!: string;
  @ApiProperty() readonly to!: string;
  @ApiProperty({ enum: ['PERSON', 'ORGANISATION', 'DAY'] }) readonly by!: string;
  @ApiProperty() readonly due!: number;
  @ApiProperty({ description: 'True when a day lies in a year without a published calendar.' })
  readonly provisional!: boolean;
  @ApiProperty({ type: [LoadDayView] }) readonly days!: readonly LoadDayView[];
  @ApiProperty({ type: [LoadItemView] }) readonly items!: readonly LoadItemView[];
}

export type LoadBy = 'PERSON' | 'ORGANISATION' | 'DAY';
type Asked = Readonly<{ span: Span; by: LoadBy; calendar: WorkingCalendar; english: boolean }>;

const dueOf = (rows: readonly DueOnDay[]): number => rows.reduce((due, { count }) => due + count, 0);

/** A person by his id; what was given to nobody in particular is the work of every holder of the role at the body. */
const holderKey = ({ person, owner_role, owner_org }: DueOnDay): string => person ?? `${owner_role}@${owner_org}`;

const KEYS: Readonly<Record<LoadBy, (row: DueOnDay) => string>> = {
  PERSON: holderKey,
  ORGANISATION: ({ owner_org }) => owner_org,
  DAY: ({ due_date }) => due_date,
};

const itemOf = (key: string, rows: readonly DueOnDay[], { by, english }: Asked): LoadItemView => {
  const [first] = rows;
  const perDay = [...grouped(rows, KEYS.DAY)].sort(([a], [b]) => (a < b ? -1 : 1));
  const days = perDay.map(([date, onDay]) => ({ date, due: dueOf(onDay) }));
  const due = dueOf(rows);
  if (first === undefined || by === 'DAY') return { key, due, days };
  if (by === 'ORGANISATION') return { key, org: first.owner_org, due, days };
  const { owner_role: ownerRole, owner_org: org, person } = first;
  const ownerRoleLabel = ROLE_TITLES[ownerRole as Role][english ? 1 : 0];
  return { key, org, ownerRole, ownerRoleLabel, person, due, days };
};

export const loadView = (rows: readonly DueOnDay[], asked: Asked): LoadView => {
  const { span, by, calendar, english } = asked;
  const perDay = grouped(rows, KEYS.DAY);
  const days: LoadDayView[] = [];
  let provisional = false;
  for (let date: BusinessDate = span.from; date <= span.to; date = plusDays(date, 1)) {
    const { working, why, whyEn, published } = dayKind(calendar, date);
    provisional ||= !published;
    days.push({ date, working, why: english ? whyEn : why, due: dueOf(perDay.get(date) ?? []) });
  }
  const groups = [...grouped(rows, KEYS[by])].sort(([a], [b]) => (a < b ? -1 : 1));
  const items = groups.map(([key, group]) => itemOf(key, group, asked));
  return { from: span.from, to: span.to, by, due: dueOf(rows), provisional, days, items };
};
