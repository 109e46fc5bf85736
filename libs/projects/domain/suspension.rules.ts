import { personsOf, type ActedBy, type Commander } from '../../kernel/acted-by';
import { unless, type Violation } from '../../kernel/rule-violation';
import { hasReason } from './input.rules';
import type { OpenWarning } from './project-execution.state';
import { broken, brokenInput } from './project-violation';
import type { Project } from './project.state';

/** The states from which execution can be suspended or cancelled, SUSPENDED itself among them. */
export const isInExecution = ({ status }: Project): boolean =>
  status === 'ALLOCATED' || status === 'EXECUTING' || status === 'SUSPENDED';

/** T24: a warning of this project that is open and was not timed out before. */
export const isUnanswered = ({ execution }: Project, warningId: string): boolean =>
  execution.openWarnings.some((open) => open.warningId === warningId && !open.timedOut);

/** T30 closes what was timed out. */
export const timedOutWarnings = ({ execution }: Project): readonly OpenWarning[] =>
  execution.openWarnings.filter(({ timedOut }) => timedOut);

/** INV-17: performance and budget, two persons; a substitute counts for the person he stands for, too. */
export const isSecondPerson = (first: ActedBy, by: ActedBy): boolean =>
  first.role !== by.role && !personsOf(by).some((person) => personsOf(first).includes(person));

export const secondPersonViolations = ({ execution }: Project, by: Commander): readonly Violation[] => {
  const consent = execution.suspension?.consent ?? null;
  return unless(consent === null || isSecondPerson(consent.by, by), () =>
    broken('INV-17', {
      message: '恢复执行须由财政绩效与财政预算两个岗位的两名人员分别同意，本岗位或您本人已经同意',
      messageEn: 'Two persons, of performance and of budget, agree to a resumption; you or your role did already',
      remedy: '请由另一岗位的另一位同事办理',
      remedyEn: 'Another person of the other role must agree',
    }),
  );
};

/** DEC-47: no rectification or adjustment was opened during the suspension, so a document is named. */
export const basisViolations = (basis: string): readonly Violation[] =>
  unless(hasReason(basis), () =>
    brokenInput('DEC-47', '/basis', '恢复依据', basis, {
      message: '缺少恢复执行的依据',
      messageEn: 'The basis of the resumption is missing',
      remedy: '请写明整改验收、调整批复或其他文件的名称和文号',
      remedyEn: 'Name the document: an accepted rectification, an approved adjustment or another one',
    }),
  );
