import type { RecordedEvent } from '../../event-store/event-store.port';
import type { ProjectExecutionEvent } from '../../projects/domain/project-execution.events';
import { begun, ending, making, taskIdOf, type TaskChange, type TaskFamily } from './task-change';

const HANDLED = [
  'ResumptionConsented',
  'ProjectResumed',
  'ProjectCancelled',
  'ExecutionCompleted',
  'CarryOverRecorded',
] as const satisfies readonly ProjectExecutionEvent['type'][];
type Handled = Extract<ProjectExecutionEvent, { type: (typeof HANDLED)[number] }>;

const changesOf = (recorded: RecordedEvent): readonly TaskChange[] => {
  const { type, data } = recorded.event as Handled;
  const { projectId } = data;
  switch (type) {
    case 'ResumptionConsented': {
      // INV-17: performance and budget, two persons
      const other = data.by.role === 'FIN_PERF' ? 'FIN_BUDGET' : 'FIN_PERF';
      const begin = { kind: 'RESUME_SECOND', roles: [other], subject: '' } as const;
      return [making(taskIdOf(begin.kind, projectId), data, recorded, begun(begin, recorded))];
    }
    case 'CarryOverRecorded': {
      if (!data.reported) return [];
      const year = String(data.fiscalYear);
      const begin = { kind: 'CARRY_OVER_TWO_YEARS', roles: ['FIN_BUDGET'], subject: year } as const;
      return [making(taskIdOf(begin.kind, `${projectId}-${year}`), data, recorded, begun(begin, recorded))];
    }
    default:
      return [ending('RESUME_SECOND', projectId)];
  }
};

/** The second person of a resumption (T30), and carry-over of two years (INV-33), which stays. */
export const executionTasks: TaskFamily = { handles: HANDLED, changesOf };
