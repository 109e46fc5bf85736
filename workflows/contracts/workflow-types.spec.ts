import { approvalProcess } from '../../libs/projects/domain/project-deadlines';
import { workflowTypeOf } from './workflow-types';

describe('the workflow of a process', () => {
  it('is known for the approval of a project', () => {
    expect(workflowTypeOf(approvalProcess('6f', 2))).toBe('projectApproval');
  });

  it('is never guessed: started under an unknown name it would wait for a worker for ever', () => {
    expect(() => workflowTypeOf('quarterly-reporting/D1/2026-Q1')).toThrow('no workflow drives');
    expect(() => workflowTypeOf('')).toThrow('no workflow drives');
  });
});
