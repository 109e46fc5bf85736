import { Body, Controller, Get, Headers, Param, Put, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CommandContext } from '../../kernel/command-context';
import { businessDate } from '../../kernel/instant';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { Principal } from '../../kernel/principal';
import { Commanded } from '../../web/command-context.decorator';
import { CommandRoute } from '../../web/command-route.decorator';
import { languageOf } from '../../web/language';
import { YearParameter } from '../../web/path-parameter.pipe';
import { CurrentPrincipal } from '../../web/request-principal';
import { CalendarsInForce } from '../application/calendars-in-force';
import { PublishCalendar } from '../application/publish-calendar.command';
import { CalendarBody, CalendarVersionQuery } from './calendar.body';
import type { ActionView } from '../../web/action.view';
import { CalendarPublicationView, CalendarYearView } from './calendar.view';
import { DryRunQuery } from './dry-run.query';

const actionsOf = ({ role }: Principal, path: string, english: boolean): readonly ActionView[] => {
  const label = english ? 'Publish the calendar' : '发布工作日历';
  const publish = { command: 'PublishCalendar', label, method: 'PUT', needs: {} };
  return role === 'WF_ADMIN' ? [{ ...publish, href: `/api/v1/calendars/${path}`, allowed: true }] : [];
};

@ApiTags('deadlines')
@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarsInForce,
    private readonly commands: CommandBus,
  ) {}

  /** Days off and worked weekends of a year as the notice in force has them, or as an earlier version had them. */
  @Get(':jurisdiction/:year')
  @ApiOkResponse({ type: CalendarYearView })
  async year(
    @Param('jurisdiction') jurisdiction: string,
    @Param('year', YearParameter) year: string,
    @Query() { version }: CalendarVersionQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<CalendarYearView> {
    const known = await this.calendars.ground(jurisdiction).catch(() => null);
    const versions = known === null ? [] : await this.calendars.versionsOf(jurisdiction, Number(year));
    const wanted = version === undefined ? versions.at(-1) : versions.find((each) => each.version === Number(version));
    const latest = versions.at(-1);
    if (wanted === undefined || latest === undefined)
      throw new NotFoundForCaller('calendar', `${jurisdiction}/${year}`);
    const revision = await this.calendars.revisionOf(jurisdiction, Number(year));
    return {
      jurisdiction,
      ...wanted,
      versions: versions.map((each) => each.version),
      ...(wanted === latest && revision >= 0n && { revision: Number(revision) }),
      actions: actionsOf(caller, `${jurisdiction}/${year}`, languageOf(language) === 'en'),
    };
  }

  /** A new version by its notice; open deadlines are counted again. `?dryRun=true` tells which, and stores nothing. */
  @Put(':jurisdiction/:year')
  @CommandRoute({ answer: 'own' })
  @ApiOkResponse({ type: CalendarPublicationView })
  publish(
    @Param('jurisdiction') jurisdiction: string,
    @Param('year', YearParameter) year: string,
    @Query() { dryRun }: DryRunQuery,
    @Body() body: CalendarBody,
    @Commanded() context: CommandContext,
  ): Promise<CalendarPublicationView> {
    const notice = {
      daysOff: body.daysOff.map(businessDate),
      workedWeekends: body.workedWeekends.map(businessDate),
      sourceNotice: body.sourceNotice,
    };
    const of = { jurisdiction, year: Number(year) };
    return this.commands.execute(new PublishCalendar(of, notice, context, dryRun === 'true'));
  }
}
