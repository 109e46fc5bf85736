import { Global, Module } from '@nestjs/common';
import { CalendarInForce } from '../kernel/calendar-in-force';
import { OpenDeadlines } from '../process-runtime/open-deadlines.port';
import { RungClimber } from '../process-runtime/rung-climber.port';
import { DeadlineStandings } from '../rule-sets/domain/deadline-standings';
import { ClimbRungs } from './application/climb-rungs';
import { CommandedDeadlines } from './application/deadline-commanded';
import { DeadlineDecisions } from './application/deadline-decisions';
import { DeadlineStandingsReader } from './application/deadline-standings.reader';
import { DecideExtensionHandler } from './application/decide-extension.command';
import { KeepDeadlinesPolicy } from './application/keep-deadlines.policy';
import { PublishedCalendars } from './application/published-calendars';
import { RequestExtensionHandler } from './application/request-extension.command';
import { TellProcessPolicy } from './application/tell-process.policy';
import { DeadlinesQueries } from './read-models/deadlines.queries';
import { PostgresOpenDeadlines } from './read-models/open-deadlines.postgres';

const policies = [KeepDeadlinesPolicy, TellProcessPolicy];

const ports = [
  { provide: CalendarInForce, useClass: PublishedCalendars },
  { provide: DeadlineStandings, useClass: DeadlineStandingsReader },
  { provide: OpenDeadlines, useClass: PostgresOpenDeadlines },
  { provide: RungClimber, useClass: ClimbRungs },
];

/** Deadlines, their rungs and policies; answers the ports that other slices ask. Needs `ExpiryEffects`. */
@Global()
@Module({
  providers: [
    ...policies,
    ...ports,
    CommandedDeadlines,
    DeadlineDecisions,
    DeadlinesQueries,
    DecideExtensionHandler,
    RequestExtensionHandler,
  ],
  exports: [...policies, ...ports.map(({ provide }) => provide), DeadlineDecisions, DeadlinesQueries],
})
export class DeadlinesModule {}
