import { unless, type Violation } from '../../kernel/rule-violation';
import type { Grade } from '../../rule-sets/domain/grades';
import { stateViolations } from './project-decision';
import { transitions } from './project-transitions';
import { broken } from './project-violation';
import type { Project } from './project.state';

/** T14, INV-39: only 优 and 良 go on. */
export const isSupported = (grade: Grade): boolean => grade === 'EXCELLENT' || grade === 'GOOD';

/** T13: a goal is graded once a round; another grade needs another submission. */
export const isUngraded = ({ grade }: Project): boolean => grade === null;

/** INV-39: a goal graded 差 cannot enter finance approval, 中 must be submitted again. */
export const isBarredByGrade = ({ grade }: Project): boolean => grade !== null && !isSupported(grade.grade);

export const gradedOnceViolations = (project: Project): readonly Violation[] =>
  unless(isUngraded(project), () =>
    broken('T13', {
      message: `本轮绩效目标已评为“${project.grade?.gradeLabel ?? ''}”`,
      messageEn: 'The goal was graded in this round already',
      remedy: '如需重新评级，请先退回补正',
      remedyEn: 'Return the project for correction to grade it again',
    }),
  );

const barred = ({ grade }: Project): Violation =>
  broken('INV-39', {
    message: `绩效目标评为“${grade?.gradeLabel ?? ''}”，不能进入财政审批`,
    messageEn: 'The grade of the goal keeps the project from the approval of finance',
    remedy: '评为“中”的须补正后重新提交；评为“差”的本轮终止',
    remedyEn: 'A goal graded 中 is corrected and submitted again; one graded 差 ends the round',
  });

const ungraded = (): Violation =>
  broken('T14', {
    message: '绩效目标尚未评级',
    messageEn: 'The goal is not graded in this round',
    remedy: '请先由财政绩效管理处（科）完成绩效目标审核',
    remedyEn: 'The finance performance division grades the goal first',
  });

/** T14: under review by finance, with a grade of this round that goes on. */
export const poolViolations = (project: Project): readonly Violation[] => {
  const state = stateViolations(transitions.ApproveIntoPool, project);
  if (isBarredByGrade(project)) return [barred(project), ...state];
  if (state.length > 0) return state;
  return unless(!isUngraded(project), ungraded);
};
