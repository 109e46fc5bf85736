import type {
  LateEntryPermitted,
  ProjectLapsed,
  ProjectResubmitted,
  ProjectSubmitted,
  ProjectWithdrawn,
} from '../../projects/domain/project-drafting.events';
import { rolesOfProject, type Message, type Teller } from './message';

type Told = ProjectSubmitted | ProjectResubmitted | ProjectWithdrawn | ProjectLapsed | LateEntryPermitted;

const ofProject = (projectId: string): Pick<Message, 'projectId' | 'deadlineId'> => ({ projectId, deadlineId: null });

const submitted = ({ projectId, code, round, lateEntry }: ProjectSubmitted['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'DEPT_REVIEWER'),
  title: `项目已申报${lateEntry ? '（逾期许可申报）' : ''}，待形式审查`,
  titleEn: `Project submitted${lateEntry ? ' (late, by permission)' : ''}; waits for the acceptance check`,
  text: `项目（编码 ${code}）第 ${round} 次申报，请主管部门办理形式审查。`,
  textEn: `The project (code ${code}) was submitted, round ${round}; the department checks it for acceptance.`,
});

const resubmitted = ({ projectId, code, round }: ProjectResubmitted['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'DEPT_REVIEWER'),
  title: '项目已补正重报，待形式审查',
  titleEn: 'Project corrected and resubmitted; waits for the acceptance check',
  text: `项目（编码 ${code}）补正后第 ${round} 次申报，请主管部门办理形式审查。`,
  textEn: `The corrected project (code ${code}) was submitted, round ${round}; the department checks it for acceptance.`,
});

/** The department hears of it only when it had the project before it. */
const withdrawn = ({ projectId, from, reason }: ProjectWithdrawn['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject(
    'UNIT_CLERK',
    ...(from === 'DRAFT' ? [] : (['DEPT_REVIEWER'] as const)),
    ...(from === 'DEPT_REVIEW' ? (['DEPT_HEAD'] as const) : []),
  ),
  title: '项目已撤回',
  titleEn: 'Project withdrawn',
  text: `单位已撤回项目。理由：${reason}`,
  textEn: `The unit withdrew the project. Reason: ${reason}`,
});

const lapsed = ({ projectId, effectiveDate }: ProjectLapsed['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER'),
  title: '项目逾期未补正，申报失效',
  titleEn: 'Project lapsed: not corrected in time',
  text: `补正期限已过，项目自 ${effectiveDate} 起按撤回处理。`,
  textEn: `The correction period is over; from ${effectiveDate} on the project counts as withdrawn.`,
});

const permitted = ({ projectId, fiscalYear, reason }: LateEntryPermitted['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER'),
  title: `准予逾期申报 ${fiscalYear} 年度项目`,
  titleEn: `Late entry for ${fiscalYear} permitted`,
  text: `财政绩效管理部门准予本项目逾期申报。理由：${reason}`,
  textEn: `The finance performance division permits a late submission of this project. Reason: ${reason}`,
});

export const applicationMessages: Teller<Told> = {
  ProjectSubmitted: submitted,
  ProjectResubmitted: resubmitted,
  ProjectWithdrawn: withdrawn,
  ProjectLapsed: lapsed,
  LateEntryPermitted: permitted,
};
