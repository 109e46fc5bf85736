import { Body, Controller, Get, NotFoundException, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { AppendReceipt } from '../../../libs/event-store/append-receipt';
import { DecideAndAppend } from '../../../libs/event-store/decide-and-append';
import type { CommandContext } from '../../../libs/kernel/command-context';
import type { Decider, Fact } from '../../../libs/kernel/decider';
import type { EventDescription } from '../../../libs/kernel/event-description';
import { refuse } from '../../../libs/kernel/rule-violation';
import type { RoutePolicy } from '../../../libs/access-control/route-policy';
import { BodyLimit, StreamBody } from '../../../libs/web/body-route.decorator';
import { Commanded } from '../../../libs/web/command-context.decorator';
import { rowContext } from '../../../libs/web/command-context-of';
import { CommandRoute } from '../../../libs/web/command-route.decorator';
import { AsTable } from '../../../libs/web/csv.interceptor';
import { pageOf, pageRequest, type Page } from '../../../libs/web/keyset-page';
import { ListQuery } from '../../../libs/web/list-query';
import { IsAnyObject } from '../../../libs/web/validators/is-any-object.decorator';
import { IsBusinessDate } from '../../../libs/web/validators/is-business-date.decorator';
import { IsCode } from '../../../libs/web/validators/is-code.decorator';
import { IsDecimalText } from '../../../libs/web/validators/is-decimal-text.decorator';
import { IsFlag } from '../../../libs/web/validators/is-flag.decorator';
import { IsSha256 } from '../../../libs/web/validators/is-pattern.decorator';
import { IsWhole } from '../../../libs/web/validators/is-whole.decorator';
import { IsYuan } from '../../../libs/web/validators/is-yuan.decorator';
import { Label } from '../../../libs/web/validators/label.decorator';
import { ListOf, Nested } from '../../../libs/web/validators/nested.decorator';
import { Optional } from '../../../libs/web/validators/optional.decorator';
import { Text } from '../../../libs/web/validators/text.decorator';

type ThingNamed = Fact<'ThingNamed', { name: string }>;
type DeadlineStarted = Fact<'DeadlineStarted', object>;
type ThingEvent = ThingNamed | DeadlineStarted;
type Thing = Readonly<{ name: string | null }>;

export const thingEvents: readonly EventDescription[] = [
  { type: 'ThingNamed', label: '命名', meaning: 'A thing got a name.', stream: 'thing-{id}' },
  { type: 'DeadlineStarted', label: '期限起算', meaning: 'A deadline started.', stream: 'thing-{id}' },
];

const deadline: DeadlineStarted = {
  type: 'DeadlineStarted',
  data: {
    deadlineId: 'D02-1-x',
    code: 'D02',
    period: { dueDate: '2026-09-17', dueInstant: '2026-09-17T16:00:00.000Z' },
  },
};

/** A toy model: it takes any name but 坏, and naming it again the same way is nothing to do. */
const thing: Decider<Thing, string, ThingEvent> = {
  initialState: { name: null },
  decide: (state, name) => {
    if (name === '坏')
      refuse({
        rule: 'INV-99',
        message: '名称不好。',
        messageEn: 'A bad name.',
        remedy: '换一个。',
        remedyEn: 'Change it.',
      });
    return state.name === name ? [] : [{ type: 'ThingNamed', data: { name } }, deadline];
  },
  evolve: (state, event) => (event.type === 'ThingNamed' ? { name: event.data.name } : state),
};

class CostItem {
  @Label('费用项目') @Text(100) readonly item!: string;
  @Label('金额') @IsYuan({ nonNegative: true }) readonly amount!: string;
}

class Anything {
  @IsAnyObject() readonly inputs!: Readonly<Record<string, unknown>>;
}

class Funding {
  @Label('财政拨款') @IsYuan({ nonNegative: true }) readonly appropriation!: string;
}

export class NameBody {
  @Label('名称') @Text(20) readonly name!: string;
}

export class WholeBody {
  @Label('名称') @Text(20) readonly name!: string;
  @Label('金额') @IsYuan({ nonNegative: true }) readonly amount!: string;
  @Label('得分') @Optional() @IsDecimalText({ min: 0, max: 100 }) readonly score?: string;
  @Label('日期') @Optional() @IsBusinessDate() readonly date?: string;
  @Label('类别') @Optional() @IsCode(['NEW', 'CONTINUING']) readonly attribute?: string;
  @Label('年度') @Optional() @IsWhole({ min: 2000, max: 2100 }) readonly year?: number;
  @Label('涉密') @Optional() @IsFlag() readonly classified?: boolean;
  @Label('季度计划') @Optional() @IsDecimalText({ each: true }) readonly plan?: readonly string[];
  @Label('附件') @Optional() @IsSha256({ each: true }) readonly documents?: readonly string[];
  @Label('费用明细') @Optional() @ListOf(() => CostItem, { max: 5 }) readonly costItems?: readonly CostItem[];
  @Label('资金来源') @Optional() @Nested(() => Funding) readonly funding?: Funding;
}

class RowsBody {
  @ListOf(() => NameBody) readonly rows!: readonly NameBody[];
}

class ThingQuery extends ListQuery {
  @Optional() @IsCode(['NEW', 'CONTINUING'], { anyCase: true }) readonly attribute?: string;
}

type Row = Readonly<{ code: string; name: string; amount: string }>;
const ROWS: readonly Row[] = [
  { code: 'a', name: '=SUM(A1)', amount: '-1.00' },
  { code: 'b', name: '二', amount: '2.00' },
  { code: 'c', name: '三', amount: '3.00' },
];

@Controller('things')
export class ThingController {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  @CommandRoute()
  @Post(':projectId/name')
  name(
    @Param('projectId', ParseUUIDPipe) id: string,
    @Body() { name }: NameBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.decideAndAppend.run(`thing-${id}`, thing, () => name, context, { projectId: id });
  }

  @CommandRoute({ answer: 'own' })
  @Post('rows')
  @BodyLimit(1_048_576)
  async rows(@Body() { rows }: RowsBody, @Commanded() context: CommandContext): Promise<unknown> {
    const receipts = [];
    for (const row of rows) {
      const { outcome } = await this.decideAndAppend.run(
        `thing-${row.name}`,
        thing,
        () => row.name,
        rowContext(context, row.name, row),
      );
      receipts.push({ name: row.name, outcome });
    }
    return { rows: receipts };
  }

  @Put(':projectId')
  check(@Body() body: WholeBody): WholeBody {
    return body;
  }

  @CommandRoute()
  @Post(':projectId/acceptance')
  accept(@Param('projectId', ParseUUIDPipe) id: string, @Commanded() context: CommandContext): Promise<AppendReceipt> {
    return this.decideAndAppend.run(`thing-${id}`, thing, () => '已受理', context);
  }

  @Put(':projectId/anything')
  anything(@Body() { inputs }: Anything): object {
    return inputs;
  }

  @Put(':projectId/unchecked')
  unchecked(@Body() body: Readonly<Record<string, unknown>>): object {
    return body;
  }

  @Post('bytes')
  @StreamBody(2_000)
  async bytes(@Body() body: Readable | undefined): Promise<{ size: number }> {
    let size = 0;
    for await (const chunk of body ?? []) size += (chunk as Buffer).length;
    return { size };
  }

  @AsTable([
    { field: 'code', header: '编码' },
    { field: 'name', header: '名称' },
    { field: 'amount', header: '金额' },
  ])
  @Get()
  list(@Query() query: ThingQuery): Page<Row> {
    const request = pageRequest(query, { code: 'code' }, 'code', { attribute: query.attribute });
    const after = request.after?.[0];
    const rows = ROWS.filter(({ code }) => typeof after !== 'string' || code > after);
    return pageOf(rows.slice(0, request.limit + 1), request, { keysOf: ({ code }) => [code], viewOf: (row) => row });
  }

  @Get('broken')
  broken(): never {
    throw new Error('secret of the database');
  }

  @Get('forgotten')
  forgotten(): string {
    return 'no policy';
  }

  @Get(':projectId')
  one(@Param('projectId', ParseUUIDPipe) id: string): object {
    if (id.startsWith('0')) throw new NotFoundException('secret words');
    return { id, revision: 7 };
  }
}

export const thingPolicies: readonly RoutePolicy[] = [
  { method: 'POST', path: '/things/{p}/name', roles: ['UNIT_CLERK', 'SYSTEM'], scope: 'things' },
  { method: 'POST', path: '/things/{p}/acceptance', roles: ['DEPT_REVIEWER'] },
  { method: 'POST', path: '/things/rows', roles: ['SYSTEM'] },
  { method: 'POST', path: '/things/bytes', roles: 'any' },
  { method: 'PUT', path: '/things/{p}', roles: 'any' },
  { method: 'PUT', path: '/things/{p}/anything', roles: 'any' },
  { method: 'PUT', path: '/things/{p}/unchecked', roles: 'any' },
  { method: 'GET', path: '/things', roles: 'any' },
  { method: 'GET', path: '/things/broken', roles: 'any' },
  { method: 'GET', path: '/things/{p}', roles: 'any' },
];
