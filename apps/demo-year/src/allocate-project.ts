import { done, people, type Call, type Person } from './caller';
import type { PlannedProject } from './planned-project';
import { applicationOf, goalSet, yuan } from './project-content';

const GRADE = {
  completeness: '18',
  relevance: '27',
  suitability: '26',
  feasibility: '18',
  reason: '目标明确，指标量化',
};

type Step = readonly [by: Person, method: 'POST' | 'PUT', path: string, body?: unknown];

const stepsOf = ({ unit, department, budget }: PlannedProject): readonly Step[] => {
  const amount = yuan(budget);
  const { performance, division, leader } = people;
  return [
    [people.clerk(unit), 'PUT', 'goal-sets/2026', goalSet],
    [performance, 'POST', 'late-entry-permission', { reason: '年度追加项目' }],
    [people.head(unit), 'POST', 'submission', {}],
    [people.reviewer(department), 'POST', 'acceptance'],
    [people.departmentHead(department), 'POST', 'department-approval', { opinion: '同意' }],
    [performance, 'POST', 'goal-grade', GRADE],
    [division, 'POST', 'pooling', {}],
    [people.budget, 'POST', 'budget-arrangement', { amount }],
    [leader, 'POST', 'budget-approval', { congressApprovalDate: '2026-01-12' }],
    [people.budget, 'POST', 'index-allocation', { amount }],
  ];
};

/** From the draft to the allocated index (T1 to T17), each step by the person who takes it. */
export const allocateProject = async (call: Call, project: PlannedProject): Promise<void> => {
  const clerk = people.clerk(project.unit);
  const document = done<{ sha256: string; size: number }>(
    await call(clerk, 'POST', '/documents', {
      body: `%PDF-1.4 ${project.projectId}`,
      headers: { 'content-type': 'application/pdf' },
    }),
  );
  done(await call(clerk, 'POST', '/projects', { body: applicationOf(project, document) }));
  for (const [by, method, path, body] of stepsOf(project))
    done(await call(by, method, `/projects/${project.projectId}/${path}`, body === undefined ? {} : { body }));
};
