import { randomUUID } from 'node:crypto';
import { businessDate } from '../../../libs/kernel/instant';
import { EVEN, type PlannedProject, type ReportDays } from './planned-project';

const reports = (q1: number | null, q2: number | null, q3: number | null, q4: number | null): ReportDays => ({
  '2026-Q1': q1,
  '2026-Q2': q2,
  '2026-Q3': q3,
  '2026-Q4': q4,
});

type Way = Pick<PlannedProject, 'reports'> & Partial<PlannedProject>;

const project = (unit: string, name: string, millions: number, way: Way): PlannedProject => {
  const department = unit.slice(0, 3);
  return { projectId: randomUUID(), name, unit, department, budget: millions * 1_000_000, paid: EVEN, ...way };
};

/** A dozen projects of four departments in 2026: slow ones, silent ones, late ones, and some that go as planned. */
export const cast: readonly PlannedProject[] = [
  project('106003', '供水管网改造', 52, { reports: reports(4, 4, 4, 4) }),
  project('106003', '二次供水设施更新', 18, {
    reports: reports(6, 6, 6, 6),
    paid: [4, 8, 12, 20, 20, 20, 62, 70, 78, 87, 94, 99],
    silentAbout: ['2026-04'],
    resumedOn: businessDate('2026-06-24'),
  }),
  project('106004', '河道清淤', 12, {
    reports: reports(8, 8, 8, 8),
    paid: [9, 18, 26, 30, 33, 36, 61, 70, 78, 87, 94, 99],
  }),
  project('101002', '幼儿园园舍修缮', 9, { reports: reports(4, 4, 4, 4) }),
  project('101002', '教学设备购置', 6, { reports: reports(6, null, 6, 6) }),
  project('101003', '心理健康教育', 4, { reports: reports(8, 8, 8, 8) }),
  project('104002', '县道养护', 30, {
    reports: reports(4, 4, null, null),
    paid: [9, 18, 26, 30, 33, 36, 36, 36, 36, 36, 36, 36],
    silentAbout: ['2026-06'],
  }),
  project('104002', '桥梁检测', 8, { reports: reports(6, 6, 6, 6) }),
  project('104002', '隧道照明改造', 7, { reports: reports(8, 8, 12, 8), extended: '2026-Q3' }),
  project('108002', '老旧小区改造', 45, { reports: reports(4, 4, 4, 4) }),
  project('108002', '电梯加装补助', 15, {
    reports: reports(6, 6, 6, 6),
    paid: [9, 18, 26, 35, 44, 52, 54, 56, 70, 87, 94, 99],
  }),
  project('108002', '小区停车设施', 10, { reports: reports(8, 8, 8, null) }),
];
