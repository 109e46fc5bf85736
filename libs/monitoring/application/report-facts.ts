import { Injectable } from '@nestjs/common';
import { DocumentStore } from '../../attachments/document-store.port';
import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import { EventStore } from '../../event-store/event-store.port';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Clock } from '../../kernel/clock';
import type { CommandContext } from '../../kernel/command-context';
import { fold } from '../../kernel/decider';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import { businessDateOf, type BusinessDate, type Instant } from '../../kernel/instant';
import type { ProjectExecutionEvent } from '../../projects/domain/project-execution.events';
import type { ProjectEvent } from '../../projects/domain/project.events';
import { DeadlineStandings } from '../../rule-sets/domain/deadline-standings';
import { RuleSetInForce, type MonitoringRuleSets } from '../../rule-sets/domain/rule-set-in-force';
import { moneyAt, monitoredBudgetAfter, noBudget } from '../domain/monitored-budget';
import { earlierPeriods } from '../domain/monitored-period';
import { monitoredProjectAfter, unknownProject, type MonitoredProject } from '../domain/monitored-project';
import { monitoringReport } from '../domain/monitoring-report.decider';
import type { MonitoringReportEvent, ReportedValue, ReportMoney } from '../domain/monitoring-report.events';
import type { MonitoringReport } from '../domain/monitoring-report.state';
import { monitoringReportStream } from '../domain/monitoring-report.stream';
import type { ReportCircumstances } from '../domain/report.commands';
import { lastValuesOf, mergedValues } from '../domain/reported-values';

/** The jurisdiction's calendar; one city has one (domain.md 16.1). */
const CALENDAR = 'CN';

type Who = Pick<CommandContext, 'actor' | 'role' | 'org' | 'onBehalfOf'>;

/** Loads from the streams what decisions about a report are given as data (architecture.md 4.11). */
@Injectable()
export class ReportFacts {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly calendars: CalendarInForce,
    private readonly standings: DeadlineStandings,
    private readonly ruleSets: RuleSetInForce,
    private readonly documents: DocumentStore,
  ) {}

  /** Status ABSENT where there is no such project. */
  async project(projectId: string): Promise<MonitoredProject> {
    const history = await this.store.readStream<ProjectEvent | ProjectExecutionEvent>(`project-${projectId}`);
    return history.reduce((project, { event }) => monitoredProjectAfter(project, event), unknownProject);
  }

  /** Status UNOPENED where nothing was reported yet. */
  async report(projectId: string, period: FiscalQuarter): Promise<MonitoringReport> {
    const history = await this.store.readStream<MonitoringReportEvent>(monitoringReportStream(projectId, period));
    return fold(
      monitoringReport,
      history.map(({ event }) => event),
    );
  }

  /** DEC-33: executed by `paidOn` up to that day, as imported by now. */
  async money(project: MonitoredProject, day: BusinessDate): Promise<ReportMoney> {
    const { projectId, fiscalYear } = project;
    const history = await this.store.readStream<BudgetIndexEvent>(`budget-${projectId}-${fiscalYear}`);
    const budget = history.reduce((before, { event }) => monitoredBudgetAfter(before, event), noBudget);
    return moneyAt(project, budget, day);
  }

  async circumstances(
    report: MonitoringReport,
    project: MonitoredProject,
    period: FiscalQuarter,
    { actor, role, org, onBehalfOf }: Who,
  ): Promise<ReportCircumstances> {
    const now = this.clock.now();
    const by = { actor, role, org, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
    const [calendar, deadlines, lastValues] = await Promise.all([
      this.calendars.of(CALENDAR),
      this.standings.of(report.deadlines.map(({ deadlineId }) => deadlineId)),
      this.lastValues(project.projectId, period),
    ]);
    return { by, now, today: businessDateOf(now), calendar, period, project, deadlines, lastValues };
  }

  rules(now: Instant): Promise<MonitoringRuleSets> {
    return this.ruleSets.monitoring(now);
  }

  /** Those of the hashes whose bytes are kept (INV-38). */
  async stored(hashes: readonly string[]): Promise<readonly string[]> {
    return hashes.length === 0 ? [] : [...(await this.documents.known(hashes)).keys()];
  }

  /** INV-13: what was reported last in the quarters of the year before this one. */
  private async lastValues(projectId: string, period: FiscalQuarter): Promise<readonly ReportedValue[]> {
    const reports = await Promise.all(earlierPeriods(period).map((earlier) => this.report(projectId, earlier)));
    return mergedValues(...reports.map(lastValuesOf));
  }
}
