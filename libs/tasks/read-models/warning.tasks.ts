import type { RecordedEvent } from '../../event-store/event-store.port';
import type { WarningEvent } from '../../warnings/domain/warning.events';
import { begun, changing, ending, making, taskIdOf, type TaskChange, type TaskFamily } from './task-change';

const HANDLED = [
  'WarningOpened',
  'OfflineCheckOrdered',
  'DispositionChosen',
  'DispositionConfirmed',
  'DispositionTimedOut',
  'WarningClosed',
] as const satisfies readonly WarningEvent['type'][];
type Handled = Extract<WarningEvent, { type: (typeof HANDLED)[number] }>;

const changesOf = (recorded: RecordedEvent): readonly TaskChange[] => {
  const { type, data } = recorded.event as Handled;
  const { warningId } = data;
  const dispose = { kind: 'DISPOSE_WARNING', roles: ['UNIT_HEAD'], subject: warningId } as const;
  const confirm = { kind: 'CONFIRM_CANCEL', roles: ['FIN_PERF'], subject: warningId } as const;
  const check = { kind: 'OFFLINE_CHECK', roles: ['FIN_PERF'], subject: warningId } as const;
  const answered = ending(dispose.kind, warningId);
  switch (type) {
    case 'WarningOpened':
      return [making(taskIdOf(dispose.kind, warningId), data, recorded, begun(dispose, recorded))];
    case 'OfflineCheckOrdered':
      return [making(taskIdOf(check.kind, warningId), data, recorded, begun(check, recorded))];
    case 'DispositionChosen':
      return data.choice === 'CANCEL'
        ? [answered, making(taskIdOf(confirm.kind, warningId), data, recorded, begun(confirm, recorded))]
        : [answered];
    case 'DispositionConfirmed': {
      const confirmed = ending(confirm.kind, warningId);
      const reopened = changing(taskIdOf(dispose.kind, warningId), begun(dispose, recorded));
      return data.confirmed ? [confirmed] : [confirmed, reopened];
    }
    case 'DispositionTimedOut':
      return [answered];
    case 'WarningClosed':
      return [answered, ending(confirm.kind, warningId), ending(check.kind, warningId)];
  }
};

/** Disposition, decision of finance about a CANCEL, and check on the spot; D17 stands beside the first. */
export const warningTasks: TaskFamily = { handles: HANDLED, changesOf };
