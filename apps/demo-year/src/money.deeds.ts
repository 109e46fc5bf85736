import { businessDate } from '../../../libs/kernel/instant';
import { nextWorkingDay } from '../../../libs/kernel/working-calendar';
import { cnCalendar } from '../../../libs/kernel/working-calendar.cn';
import { done, people } from './caller';
import type { Deed } from './deed';
import type { PlannedProject } from './planned-project';
import { yuan } from './project-content';
import { deedTime } from './quarter';

type Row = Readonly<{ status: number; paymentId: string }>;

const MONTHS = Array.from({ length: 12 }, (_, n) => n + 1);

/** Yuan to be paid in that month. */
const dueIn = ({ budget, paid }: PlannedProject, month: number): number =>
  (((paid[month - 1] ?? 0) - (month === 1 ? 0 : (paid[month - 2] ?? 0))) * budget) / 100;

/** The treasury sends what was paid in a month as one batch, on the 20th or the next working day (T18, T19). */
export const paymentDeeds = (projects: readonly PlannedProject[]): readonly Deed[] =>
  MONTHS.map((month) => {
    const paidOn = nextWorkingDay(cnCalendar, businessDate(`2026-${String(month).padStart(2, '0')}-20`));
    const payments = projects
      .filter((project) => dueIn(project, month) > 0)
      .map((project, n) => ({
        ...{ projectId: project.projectId, paymentId: `P-${month}-${n + 1}-${project.projectId.slice(0, 8)}`, paidOn },
        amount: yuan(dueIn(project, month)),
      }));
    return {
      at: deedTime(paidOn),
      what: '国库支付 / payments',
      carryOut: async (call) => {
        if (payments.length === 0) return 0;
        const { items } = done<{ items: readonly Row[] }>(
          await call(people.treasury, 'POST', '/payments', { body: { payments } }),
        );
        const refused = items.filter(({ status }) => status !== 200);
        if (refused.length > 0) throw new Error(`payments were refused: ${JSON.stringify(refused)}`);
        return payments.length;
      },
    };
  });
