import { sampleCityOrganisations } from '../../../libs/access-control/sample-city';
import { NO_STREAM, type EventToAppend } from '../../../libs/event-store/event-store.port';
import type { EventTypes } from '../../../libs/event-store/event-types';
import { derivedId, eventIdOf, sha256Hex } from '../../../libs/event-store/uuid-v5';
import type { AnyFact } from '../../../libs/kernel/decider';
import { businessDateOf, type BusinessDate, type Instant } from '../../../libs/kernel/instant';
import type { WorkingCalendar } from '../../../libs/kernel/working-calendar';
import type { MonitoredProject } from '../../../libs/monitoring/domain/monitored-project';
import { monitoringReport } from '../../../libs/monitoring/domain/monitoring-report.decider';
import { monitoringReportStream } from '../../../libs/monitoring/domain/monitoring-report.stream';
import type { ProjectDrafted } from '../../../libs/projects/domain/project-drafting.events';
import { projectStream } from '../../../libs/projects/domain/project.stream';

/** The quarter whose D14 all fall due together. */
export const PERIOD = '2026-Q1';
const YEAR = 2026;
/** So many departments, each with a cohort (one workflow) of its own. */
const COHORTS = 3;
const AMOUNT = '1200000.00';

const SYSTEM = { actor: 'system:deadlines-flood', role: 'SYSTEM', org: 'F' } as const;
const UNITS = sampleCityOrganisations
  .filter(({ kind }) => kind === 'UNIT')
  .filter(({ parentCode }, n, all) => all.findIndex((other) => other.parentCode === parentCode) === n)
  .slice(0, COHORTS);

/** One append: a stream that begins with these events. */
export type Beginning = Readonly<{ stream: string; revision: bigint; events: readonly EventToAppend[] }>;
export type At = Readonly<{ now: Instant; calendar: WorkingCalendar }>;

const unitOf = (n: number): Readonly<{ unitCode: string; departmentCode: string }> => {
  const unit = UNITS[n % UNITS.length];
  if (unit === undefined) throw new Error('the sample city has no units');
  return { unitCode: unit.code, departmentCode: unit.parentCode ?? unit.code };
};

const draftedOf = (n: number, { now: at }: At): ProjectDrafted => {
  const bodies = unitOf(n);
  const name = `期限洪峰 ${n}`;
  const application = { name, fiscalYear: YEAR, unitCode: bodies.unitCode, projectClass: 'SPECIFIC_GOAL' } as const;
  const data = { projectId: derivedId('deadlines-flood', n), by: SYSTEM, at, ...bodies, application };
  return {
    type: 'ProjectDrafted',
    data: { ...data, serial: String(n).padStart(12, '0'), regionCode: '990100' },
  };
};

const monitoredOf = ({ data: { projectId, unitCode, departmentCode, application } }: ProjectDrafted) =>
  ({
    ...{ status: 'EXECUTING', projectId, unitCode, departmentCode, fiscalYear: YEAR },
    ...{ projectClass: 'SPECIFIC_GOAL', name: application.name, classified: false },
    ...{ approvedAmount: AMOUNT, allocatedAmount: AMOUNT, allocatedOn: `${YEAR}-01-15` as BusinessDate },
    ...{ completion: null, goal: { version: 1, annualGoal: '按期完成。', indicators: [] } },
  }) satisfies MonitoredProject;

/** T20 by the report's own decision, so that D14 starts as it does in every quarter. */
const openingOf = (project: MonitoredProject, { now, calendar }: At) => {
  const money = { initialBudget: AMOUNT, adjustedBudget: AMOUNT, allocatedAmount: AMOUNT, arrivedAmount: AMOUNT };
  const circumstances = { by: SYSTEM, now, today: businessDateOf(now), calendar, period: PERIOD, project } as const;
  return monitoringReport.decide(monitoringReport.initialState, {
    ...circumstances,
    ...{ type: 'OpenPeriod', deadlines: [], lastValues: [] },
    money: { ...money, executedAmount: '0.00', imported: true },
  });
};

const appended = (types: EventTypes, stream: string, projectId: string, facts: readonly AnyFact[]): Beginning => {
  const commandId = derivedId('deadlines-flood', stream);
  const given = { commandId, digest: sha256Hex(stream), correlationId: commandId, projectId, ...SYSTEM };
  const events = facts.map(({ type, data }, commandIndex) => ({
    ...{ id: eventIdOf(commandId, commandIndex), type, schemaVersion: types.versionOf(type), data },
    metadata: { ...given, source: 'import', commandIndex } as const,
  }));
  return { stream, revision: NO_STREAM, events };
};

/** Project number n in two streams: its own, and its report with D14. The policies open the deadline's stream. */
export const beginningsOf = (n: number, at: At, types: EventTypes): readonly [Beginning, Beginning] => {
  const drafted = draftedOf(n, at);
  const { projectId } = drafted.data;
  const opening = openingOf(monitoredOf(drafted), at);
  return [
    appended(types, projectStream(projectId), projectId, [drafted]),
    appended(types, monitoringReportStream(projectId, PERIOD), projectId, opening),
  ];
};

/** The due instant of every one of them. */
export const dueInstantOf = (at: At): Instant => {
  const started = openingOf(monitoredOf(draftedOf(0, at)), at).find(({ type }) => type === 'DeadlineStarted');
  if (started?.type !== 'DeadlineStarted') throw new Error('the opening starts no deadline');
  return started.data.period.dueInstant;
};
