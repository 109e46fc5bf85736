import { Global, Module } from '@nestjs/common';
import { CalendarInForce } from '../kernel/calendar-in-force';
import { DeadlineStandings } from '../rule-sets/domain/deadline-standings';
import { AdministerDeadlineHandler } from './application/administer-deadline.command';
import { CalendarsInForce } from './application/calendars-in-force';
import { ClimbRungs } from './application/climb-rungs';
import { CommandedDeadlines } from './application/deadline-commanded';
import { DeadlineActs } from './application/deadline-acts';
import { DeadlineDecisions } from './application/deadline-decisions';
import { DeadlineStandingsReader } from './application/deadline-standings.reader';
import { DecideExtensionHandler } from './application/decide-extension.command';
import { KeepDeadlinesPolicy } from './application/keep-deadlines.policy';
import { PublishCalendarHandler } from './application/publish-calendar.command';
import { Recomputation } from './application/recomputation';
import { RecomputeDeadlinesPolicy } from './application/recompute-deadlines.policy';
import { RequestExtensionHandler } from './application/request-extension.command';
import { TellProcessPolicy } from './application/tell-process.policy';
import { DeadlinesQueries } from './read-models/deadlines.queries';
import { LoadQueries } from './read-models/load.queries';
import { PostgresOpenDeadlines } from './read-models/open-deadlines.postgres';
import { OverridesQueries } from './read-models/overrides.queries';
import { SlaQueries } from './read-models/sla.queries';

const policies = [KeepDeadlinesPolicy, RecomputeDeadlinesPolicy, TellProcessPolicy];

const ports = [
  { provide: CalendarInForce, useExisting: CalendarsInForce },
  { provide: DeadlineStandings, useClass: DeadlineStandingsReader },
];

/** What the composition root puts together with the other things that processes wake up for. */
const wakeSource = [PostgresOpenDeadlines, ClimbRungs];

const read = [DeadlinesQueries, LoadQueries, OverridesQueries, SlaQueries];

/** Deadlines, their rungs and policies; answers the ports that other slices ask. Needs `ExpiryEffects`. */
@Global()
@Module({
  providers: [
    ...policies,
    ...ports,
    ...wakeSource,
    ...read,
    AdministerDeadlineHandler,
    CalendarsInForce,
    CommandedDeadlines,
    DeadlineActs,
    DeadlineDecisions,
    DecideExtensionHandler,
    PublishCalendarHandler,
    Recomputation,
    RequestExtensionHandler,
  ],
  exports: [
    ...policies,
    ...ports.map(({ provide }) => provide),
    ...wakeSource,
    ...read,
    CalendarsInForce,
    DeadlineActs,
    DeadlineDecisions,
  ],
})
export class DeadlinesModule {}
