import type { Role } from '../../kernel/role';
import type {
  DepartmentApproved,
  GoalGraded,
  ProjectAccepted,
  ProjectPooled,
  ProjectReturnedForCorrection,
} from '../../projects/domain/project-review.events';
import { gradeBands, type Grade } from '../../rule-sets/domain/grades';
import { rolesOfProject, type Message, type Teller } from './message';

type Told = ProjectAccepted | ProjectReturnedForCorrection | DepartmentApproved | GoalGraded | ProjectPooled;

const ofProject = (projectId: string): Pick<Message, 'projectId' | 'deadlineId'> => ({ projectId, deadlineId: null });
const withOpinion = (opinion?: string): readonly [string, string] =>
  opinion === undefined ? ['', ''] : [`意见：${opinion}`, ` Opinion: ${opinion}`];

const accepted = ({ projectId }: ProjectAccepted['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_HEAD'),
  title: '项目已受理，进入部门审核',
  titleEn: 'Project accepted; the department reviews it',
  text: '形式审查通过，项目进入部门审核，请部门负责人审批。',
  textEn: 'The acceptance check is passed; the head of the department decides next.',
});

const returned = ({ projectId, reasons }: ProjectReturnedForCorrection['data']): Message => {
  const list = reasons.map(({ label, reason }, n) => `${n + 1}. ${label}：${reason}`).join('\n');
  return {
    ...ofProject(projectId),
    recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD'),
    title: `项目退回补正（${reasons.length} 项）`,
    titleEn: `Project returned for correction (${reasons.length} point(s))`,
    text: `请按下列理由补正后重新申报：\n${list}`,
    textEn: `Correct these points and submit again:\n${list}`,
  };
};

const departmentApproved = ({ projectId, opinion }: DepartmentApproved['data']): Message => {
  const [said, saidEn] = withOpinion(opinion);
  return {
    ...ofProject(projectId),
    recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER', 'FIN_PERF', 'FIN_DIVISION'),
    title: '部门审核通过，进入财政审核',
    titleEn: 'Approved by the department; finance reviews it',
    text: `主管部门已审核通过，请财政部门审核预算和绩效目标。${said}`,
    textEn: `The department approved the project; finance reviews budget and goals.${saidEn}`,
  };
};

const NEXT: Readonly<Record<Grade, readonly [string, string]>> = {
  EXCELLENT: ['请财政业务处室审核入库。', 'The finance division decides about the project library.'],
  GOOD: ['请财政业务处室审核入库。', 'The finance division decides about the project library.'],
  FAIR: ['项目退回补正。', 'The project is returned for correction.'],
  POOR: ['绩效目标审核不通过，本轮申报结束。', 'The goal is rejected, which ends the round.'],
};

/** The division hears of the grades that send the project on to it. */
const toldOfGrade = (grade: Grade): readonly Role[] =>
  grade === 'EXCELLENT' || grade === 'GOOD'
    ? ['UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER', 'FIN_DIVISION']
    : ['UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER', 'DEPT_HEAD'];

const graded = ({ projectId, total, grade, gradeLabel, reason }: GoalGraded['data']): Message => {
  const [next, nextEn] = NEXT[grade];
  const gradeEn = gradeBands.find((band) => band.grade === grade)?.labelEn ?? grade;
  return {
    ...ofProject(projectId),
    recipients: rolesOfProject(...toldOfGrade(grade)),
    title: `绩效目标审核结果：${gradeLabel}`,
    titleEn: `Goal review: ${gradeEn}`,
    text: `绩效目标审核得 ${total} 分，等级为${gradeLabel}。${next}理由：${reason}`,
    textEn: `The goal review gave ${total} points, grade ${gradeEn}. ${nextEn} Reason: ${reason}`,
  };
};

const pooled = ({ projectId, opinion }: ProjectPooled['data']): Message => {
  const [said, saidEn] = withOpinion(opinion);
  return {
    ...ofProject(projectId),
    recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER', 'DEPT_HEAD', 'FIN_BUDGET'),
    title: '项目已入库储备',
    titleEn: 'Project entered the project library',
    text: `财政审核通过，项目进入项目库，待安排预算。${said}`,
    textEn: `Finance approved; the project stands in the library and waits for a budget.${saidEn}`,
  };
};

export const reviewMessages: Teller<Told> = {
  ProjectAccepted: accepted,
  ProjectReturnedForCorrection: returned,
  DepartmentApproved: departmentApproved,
  GoalGraded: graded,
  ProjectPooled: pooled,
};
