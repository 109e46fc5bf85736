import { Injectable } from '@nestjs/common';
import type { DeadlineEscalated, DeadlineExpired } from '../../deadlines/domain/deadline.events';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { isFiscalQuarter, type FiscalQuarter } from '../../kernel/fiscal-quarter';
import { grouped } from '../../kernel/grouped';
import { businessDateOf, type BusinessDate } from '../../kernel/instant';
import { inLanes } from '../../process-runtime/in-lanes';
import { Policy } from '../../projections/policy';
import type { LatenessStage } from '../domain/monitoring-report.state';
import { policyContext } from '../../projections/policy-context';
import { ReportDecisions } from './report-decisions';

const LANES = 32;

type Noted = Readonly<{
  projectId: string;
  deadlineId: string;
  period: FiscalQuarter;
  stage: LatenessStage;
  effectiveDate: BusinessDate;
}>;

/** The occasion in `D14-2026-Q1-<project>`; null where it is no quarter. */
const periodOf = (deadlineId: string): FiscalQuarter | null => {
  const occasion = deadlineId.slice('D14-'.length, 'D14-2026-Q1'.length);
  return isFiscalQuarter(occasion) ? occasion : null;
};

/** 10.1: D14's late states are reached at the due instant, with L2 and with L3. */
const stageOf = (event: DeadlineExpired | DeadlineEscalated): LatenessStage | null => {
  if (event.type === 'DeadlineExpired') return 'OVERDUE_REMINDED';
  if (event.data.level === 2) return 'OVERDUE_ESCALATED';
  return event.data.level === 3 ? 'MARKED_MISSING' : null;
};

const dayOf = ({ type, data }: DeadlineExpired | DeadlineEscalated): BusinessDate =>
  type === 'DeadlineExpired' ? data.effectiveDate : (data.effectiveDate ?? businessDateOf(data.escalatedAt));

const notedBy = (event: DeadlineExpired | DeadlineEscalated): Noted | null => {
  const { code, deadlineId, projectId } = event.data;
  const [period, stage] = [periodOf(deadlineId), stageOf(event)];
  if (code !== 'D14' || period === null || stage === null) return null;
  return { projectId, deadlineId, period, stage, effectiveDate: dayOf(event) };
};

/** The late branch of the monitoring cycle (domain.md 9) from what happens to D14 in its own stream. */
@Injectable()
export class LateMonitoringReportsPolicy extends Policy {
  readonly name = 'late-monitoring-reports';
  readonly handles = ['DeadlineExpired', 'DeadlineEscalated'];

  constructor(private readonly decisions: ReportDecisions) {
    super();
  }

  /** Projects side by side, each one's stages in order: a whole quarter falls overdue at the same instant. */
  override async reactToBatch(causes: readonly RecordedEvent[]): Promise<void> {
    await inLanes(grouped(causes, ({ stream }) => stream).values(), LANES, (cause) => this.react(cause));
  }

  async react(cause: RecordedEvent): Promise<void> {
    const noted = notedBy(cause.event as DeadlineExpired | DeadlineEscalated);
    if (noted === null) return;
    const { projectId, period, stage, deadlineId, effectiveDate } = noted;
    const context = policyContext(this.name, cause, stage);
    await this.decisions.run(
      { projectId, period, context, visible: { kind: 'all' } },
      (given) => ({ ...given, type: 'NoteLateness', stage, deadlineId, effectiveDate }),
      { effectiveDate },
    );
  }
}
