import { businessDate } from '../../../libs/kernel/instant';
import { done, people, type Call } from './caller';
import type { Deed } from './deed';
import type { PlannedProject } from './planned-project';
import { deedTime, workingDay } from './quarter';

type Warning = Readonly<{ warningId: string; projectId: string; state: string; months: readonly string[] }>;

/** Working days after the first day of a month: after the half point of D17, and once more for late reports. */
const ANSWERED_ON = [6, 14];
const MONTHS = ['05', '06', '07', '08', '09', '10', '11', '12'];

const CHOICE = {
  choice: 'CONTINUE',
  reason: '原因已查明，具备继续实施条件',
  measures: '增加两个作业面，按周调度支付进度',
  forecast: '年底前完成全部支付',
};

const isAnswered = ({ silentAbout = [] }: PlannedProject, { state, months }: Warning): boolean =>
  (state === 'RAISED' || state === 'ACKNOWLEDGED') && !months.some((month) => silentAbout.includes(month));

/** T23: the heads of the units answer every open warning, but for those who are silent. */
const answer = async (call: Call, projects: readonly PlannedProject[]): Promise<number> => {
  const { items } = done<{ items: readonly Warning[] }>(
    await call(people.performance, 'GET', '/warnings?state=OPEN&limit=200'),
  );
  let answered = 0;
  for (const warning of items) {
    const project = projects.find(({ projectId }) => projectId === warning.projectId);
    if (project === undefined || !isAnswered(project, warning)) continue;
    const [head, path] = [people.head(project.unit), `/warnings/${warning.warningId}`];
    if (warning.state === 'RAISED') done(await call(head, 'POST', `${path}/acknowledgement`, { body: {} }));
    done(await call(head, 'POST', `${path}/disposition`, { body: CHOICE }));
    answered += 1;
  }
  return answered;
};

const answerDeeds = (projects: readonly PlannedProject[]): readonly Deed[] =>
  MONTHS.flatMap((month) =>
    ANSWERED_ON.map((n) => ({
      at: deedTime(workingDay(businessDate(`2026-${month}-01`), n)),
      what: '预警处置 / dispositions',
      carryOut: (call: Call) => answer(call, projects),
    })),
  );

/** T30, INV-17: two persons of two divisions. */
const resumptionDeeds = (projects: readonly PlannedProject[]): readonly Deed[] =>
  projects.flatMap(({ projectId, name, resumedOn }) =>
    resumedOn === undefined
      ? []
      : [
          {
            at: deedTime(resumedOn),
            what: `恢复执行（绩效、预算两人）/ resumed by two persons: ${name}`,
            carryOut: async (call: Call) => {
              for (const [by, basis] of [
                [people.performance, '云财绩〔2026〕18 号'],
                [people.budget, '云财预〔2026〕7 号'],
              ] as const)
                done(await call(by, 'POST', `/projects/${projectId}/resumption`, { body: { basis } }));
              return 2;
            },
          },
        ],
  );

export const warningDeeds = (projects: readonly PlannedProject[]): readonly Deed[] => [
  ...answerDeeds(projects),
  ...resumptionDeeds(projects),
];
