import { approvalProcess } from '../../libs/projects/domain/project-deadlines';
import { quarterlyMonitoringProcess, warningDispositionProcess } from '../../libs/rule-sets/domain/process-keys';
import { workflowTypeOf } from './workflow-types';

describe('the workflow of a process', () => {
  it('is known for the approval of a project', () => {
    expect(workflowTypeOf(approvalProcess('6f', 2))).toBe('projectApproval');
  });

  it('is known for the monitoring of a quarter and the dispositions of a month', () => {
    expect(workflowTypeOf(quarterlyMonitoringProcess('106', '2026-Q1'))).toBe('quarterlyMonitoring');
    expect(workflowTypeOf(warningDispositionProcess('106', '2026-06'))).toBe('warningDisposition');
  });

  it('is never guessed: started under an unknown name it would wait for a worker for ever', () => {
    expect(() => workflowTypeOf('quarterly-reporting/D1/2026-Q1')).toThrow('no workflow drives');
    expect(() => workflowTypeOf('')).toThrow('no workflow drives');
  });
});
