import type { FiscalQuarter } from '../../../libs/kernel/fiscal-quarter';
import { done, people, type Call } from './caller';
import type { Deed } from './deed';
import type { PlannedProject } from './planned-project';
import { deedTime, lastDayOf, QUARTERS, workingDay } from './quarter';

/** Working days after the end of the quarter: within D15, and once more for reports that came later. */
const USUAL_DAYS = [12, 18];
/** One department is late once: its D15 of that quarter is over by then. */
const LATE = { department: '104', quarter: '2026-Q2', days: [17, 18] };

type Report = Readonly<{ projectId: string; status: string }>;

const daysOf = (department: string, quarter: FiscalQuarter): readonly number[] =>
  department === LATE.department && quarter === LATE.quarter ? LATE.days : USUAL_DAYS;

/** D15: the department sums up every report that it has; finance analyses it, which closes the cycle. */
const summarise = async (call: Call, department: string, quarter: FiscalQuarter): Promise<number> => {
  const reviewer = people.reviewer(department);
  const path = `/monitoring-reports?period=${quarter}&status=SUBMITTED&departmentCode=${department}&limit=200`;
  const { items } = done<{ items: readonly Report[] }>(await call(reviewer, 'GET', path));
  for (const { projectId } of items) {
    const report = `/projects/${projectId}/monitoring-reports/${quarter}`;
    const opinion = '进度与目标已核对，情况属实。';
    done(await call(reviewer, 'POST', `${report}/summary`, { body: { opinion } }));
    const analysis = { opinion: '继续关注支出进度。', rectify: false };
    done(await call(people.performance, 'POST', `${report}/analysis`, { body: analysis }));
  }
  return items.length;
};

export const summaryDeeds = (projects: readonly PlannedProject[]): readonly Deed[] =>
  [...new Set(projects.map(({ department }) => department))].flatMap((department) =>
    QUARTERS.flatMap((quarter) =>
      daysOf(department, quarter).map((day) => ({
        at: deedTime(workingDay(lastDayOf(quarter), day)),
        what: `部门汇总与财政分析 / summaries and analyses: ${department} ${quarter}`,
        carryOut: (call: Call) => summarise(call, department, quarter),
      })),
    ),
  );
