import { unreachable, type Decider } from '../../kernel/decider';
import type { Instant } from '../../kernel/instant';
import type { MonitoringRunEvent } from './monitoring-run.events';
import type { MonitoringRunTerms } from './monitoring-run.period';

export type MonitoringRun =
  Readonly<{ status: 'UNSTARTED' }> | Readonly<{ status: 'RUNNING' | 'CONCLUDED'; run: MonitoringRunTerms }>;

type StartRun = Readonly<{ type: 'StartRun'; run: MonitoringRunTerms; now: Instant }>;
type ConcludeRun = Readonly<{ type: 'ConcludeRun'; projects: number; now: Instant }>;
export type MonitoringRunCommand = StartRun | ConcludeRun;

const ofRun = ({ process, kind, departmentCode, period }: MonitoringRunTerms, at: Instant) =>
  ({ process, kind, departmentCode, period, at }) as const;

const start = (state: MonitoringRun, { run, now }: StartRun): MonitoringRunEvent[] => {
  if (state.status !== 'UNSTARTED') return [];
  const { lastDay, endsAt } = run;
  return [{ type: 'MonitoringRunStarted', data: { ...ofRun(run, now), lastDay, endsAt } }];
};

/** An end that comes early, or again, changes nothing. */
const conclude = (state: MonitoringRun, { projects, now }: ConcludeRun): MonitoringRunEvent[] => {
  if (state.status !== 'RUNNING' || now < state.run.endsAt) return [];
  const data = { ...ofRun(state.run, now), projects, effectiveDate: state.run.lastDay };
  return [{ type: 'MonitoringRunConcluded', data }];
};

const decide = (state: MonitoringRun, command: MonitoringRunCommand): MonitoringRunEvent[] => {
  switch (command.type) {
    case 'StartRun':
      return start(state, command);
    case 'ConcludeRun':
      return conclude(state, command);
    default:
      return unreachable(command);
  }
};

const evolve = (state: MonitoringRun, event: MonitoringRunEvent): MonitoringRun => {
  switch (event.type) {
    case 'MonitoringRunStarted': {
      const { at: _, ...run } = event.data;
      return { status: 'RUNNING', run };
    }
    case 'MonitoringRunConcluded':
      return state.status === 'UNSTARTED' ? state : { ...state, status: 'CONCLUDED' };
    default:
      return unreachable(event);
  }
};

/** A department's monitoring over one period: it begins once, and ends once its work is done (domain.md 9). */
export const monitoringRun: Decider<MonitoringRun, MonitoringRunCommand, MonitoringRunEvent> = {
  initialState: { status: 'UNSTARTED' },
  decide,
  evolve,
};
