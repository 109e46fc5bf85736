import type { FiscalQuarter } from '../../../libs/kernel/fiscal-quarter';
import { done, people } from './caller';
import type { Deed } from './deed';
import type { PlannedProject } from './planned-project';
import { actualValuesOf, reportOf } from './project-content';
import { deedTime, lastDayOf, lastMonthOf, prevWorkingDayOf, QUARTERS, workingDay } from './quarter';

/** The unit asks on that working day after the end of the quarter; its department decides on the next one. */
const ASKED_ON = 6;

/** DEC-33: before the quarter ends, the unit tells what was reached. */
const valuesDeed = (project: PlannedProject, quarter: FiscalQuarter): Deed => {
  const { projectId, name, unit } = project;
  const asOf = prevWorkingDayOf(lastDayOf(quarter));
  return {
    at: deedTime(asOf),
    what: `报告实际完成值 / actual values: ${name} ${quarter}`,
    carryOut: async (call) => {
      const body = { asOf, values: actualValuesOf(project, lastMonthOf(quarter)) };
      done(await call(people.clerk(unit), 'POST', `/projects/${projectId}/actual-values`, { body }));
      return 1;
    },
  };
};

/** T21. */
const reportDeed = (project: PlannedProject, quarter: FiscalQuarter, day: number): Deed => {
  const { projectId, name, unit } = project;
  return {
    at: deedTime(workingDay(lastDayOf(quarter), day)),
    what: `报送监控报告 / report: ${name} ${quarter}`,
    carryOut: async (call) => {
      const path = `/projects/${projectId}/monitoring-reports/${quarter}/submission`;
      done(await call(people.head(unit), 'POST', path, { body: reportOf(project, lastMonthOf(quarter)) }));
      return 1;
    },
  };
};

const extensionDeeds = ({ projectId, name, unit, department }: PlannedProject, quarter: FiscalQuarter) => {
  const path = `/deadlines/D14-${quarter}-${projectId}`;
  const on = (day: number) => deedTime(workingDay(lastDayOf(quarter), day));
  const asked: Deed = {
    at: on(ASKED_ON),
    what: `申请延期 / extension asked for: ${name} ${quarter}`,
    carryOut: async (call) => {
      const body = { days: 3, reason: '监理数据尚未汇总' };
      done(await call(people.head(unit), 'POST', `${path}/extension-request`, { body }));
      return 1;
    },
  };
  const granted: Deed = {
    at: on(ASKED_ON + 1),
    what: `准予延期 / extension granted: ${name} ${quarter}`,
    carryOut: async (call) => {
      const body = { granted: true, days: 3, reason: '情况属实' };
      done(await call(people.departmentHead(department), 'POST', `${path}/extension-decision`, { body }));
      return 1;
    },
  };
  return [asked, granted];
};

/** Reports of the units, with what comes before them. */
export const reportDeeds = (projects: readonly PlannedProject[]): readonly Deed[] =>
  projects.flatMap((project) =>
    QUARTERS.flatMap((quarter): readonly Deed[] => {
      const day = project.reports[quarter];
      const extension = project.extended === quarter ? extensionDeeds(project, quarter) : [];
      return day == null ? [] : [valuesDeed(project, quarter), ...extension, reportDeed(project, quarter, day)];
    }),
  );
