import { personsOf, type ActedBy, type Commander } from '../../kernel/acted-by';
import { unless, type Violation } from '../../kernel/rule-violation';
import { isFrozenBy } from './budget-freezes';
import { isInTime, runningDisposition } from './warning-deadlines';
import type {
  ChooseDisposition,
  Circumstances,
  ConfirmDisposition,
  MakeProposal,
  TimeOutDisposition,
} from './warning.commands';
import { awaitsConfirmation, type Warning } from './warning.state';
import { broken, brokenInput, missingText } from './warning-violation';

/** T23: now < due instant of D17 as it stands; a paused or waived one binds no one (10.1). */
export const isWithinDisposition = (warning: Warning, { now, deadlines }: Circumstances): boolean => {
  const standing = runningDisposition(warning, deadlines);
  return standing === undefined || isInTime(standing, now);
};

export const dispositionTimeViolations = (warning: Warning, asked: Circumstances): readonly Violation[] =>
  unless(isWithinDisposition(warning, asked), () =>
    broken('T23', {
      message: '处置期限已过',
      messageEn: 'The period for the disposition is over',
      remedy: '逾期未处置的，系统暂停预算执行；请由主管部门提出处理建议',
      remedyEn: 'The system suspends the execution; the department proposes what to do',
    }),
  );

/** INV-16: whoever continues says by which measures and with what forecast. */
export const continuationViolations = ({ choice, measures, forecast }: ChooseDisposition): readonly Violation[] =>
  choice === 'CONTINUE'
    ? [
        ...missingText('INV-16', '/measures', '整改措施', measures),
        ...missingText('INV-16', '/forecast', '预计完成情况', forecast),
      ]
    : [];

/** INV-16: finance decides about a CANCEL that waits for it, once. */
export const confirmationViolations = (warning: Warning): readonly Violation[] =>
  unless(awaitsConfirmation(warning), () =>
    broken('INV-16', {
      message: '没有待财政确认的“取消项目”',
      messageEn: 'No cancellation waits for the confirmation of finance',
      remedy: '只有选择“取消项目”的处置需要财政确认',
      remedyEn: 'Only the choice CANCEL needs the confirmation of finance',
    }),
  );

export const refusalReasonViolations = ({ confirmed, reason }: ConfirmDisposition): readonly Violation[] =>
  confirmed ? [] : missingText('T23', '/reason', '不予确认的理由', reason);

/** T24: the very version of D17 that the timer saw is still open, nobody has chosen, and its due instant is reached. */
export const dispositionIsOver = (
  warning: Warning,
  { deadlineId, version, now, deadlines }: TimeOutDisposition,
): boolean => {
  const standing = runningDisposition(warning, deadlines);
  return (
    standing !== undefined &&
    standing.deadlineId === deadlineId &&
    standing.state === 'OPEN' &&
    standing.version === version &&
    !isInTime(standing, now)
  );
};

const notFrozen = (): Violation =>
  broken('T23a', {
    message: '预算指标没有因本预警被冻结',
    messageEn: 'The budget index is not frozen because of this warning',
    remedy: '冻结后方可提出处理建议',
    remedyEn: 'A proposal is made after the freeze',
  });

const proposedBefore = (): Violation =>
  broken('T23a', {
    message: '主管部门已就本次冻结提出处理建议',
    messageEn: 'The department has made its proposal for this freeze',
    remedy: '每次冻结只提出一次处理建议',
    remedyEn: 'A proposal is made once for each freeze',
  });

/** T23a: the index is frozen because of this warning, and nothing was proposed for that freeze. */
export const proposalViolations = (warning: Warning, { freezes }: Circumstances): readonly Violation[] => [
  ...unless(isFrozenBy(freezes, warning.warningId), notFrozen),
  ...unless(!warning.proposed, proposedBefore),
];

/** INV-38: every document of the proposal was uploaded before. */
export const documentViolations = ({ documents, storedDocuments }: MakeProposal): readonly Violation[] => {
  const stored = new Set(storedDocuments);
  return documents.flatMap(({ name, sha256 }, n) =>
    unless(stored.has(sha256), () =>
      brokenInput(
        'INV-38',
        { field: `/documents/${n}/sha256`, label: '附件', value: sha256 },
        {
          message: `附件“${name}”尚未上传`,
          messageEn: `The document "${name}" was not uploaded`,
          remedy: '请先上传该文件，再提出处理建议',
          remedyEn: 'Upload the file first, then propose',
        },
      ),
    ),
  );
};

type Side = 'UNIT_' | 'DEPT_';

/** Everyone who acted for the unit, or for the department, in this warning. */
const actedFor = ({ acknowledged, dispositions, proposals }: Warning, side: Side): readonly string[] => {
  const acts: readonly ActedBy[] = [acknowledged, ...dispositions, ...proposals].flatMap((act) =>
    act === null ? [] : [act.by],
  );
  return acts.filter(({ role }) => role.startsWith(side)).flatMap(personsOf);
};

/** DEC-35: in a department that is its own unit, UNIT_* and DEPT_* roles are held by different persons. */
const holdsBothSides = (warning: Warning, by: Commander): boolean => {
  if (warning.unitCode !== warning.departmentCode) return false;
  const other: Side = by.role.startsWith('UNIT_') ? 'DEPT_' : 'UNIT_';
  const roles = by.roles ?? [];
  return (
    roles.some((role) => role.startsWith(other)) || personsOf(by).some((one) => actedFor(warning, other).includes(one))
  );
};

export const bothSidesViolations = (warning: Warning, { by }: Circumstances): readonly Violation[] =>
  unless(!holdsBothSides(warning, by), () =>
    broken('DEC-35', {
      message: '本部门无下属单位，单位岗位与主管部门岗位须由不同人员担任',
      messageEn: 'This department is its own unit: unit and department roles are held by different persons',
      remedy: '请由只担任其中一类岗位的同事办理',
      remedyEn: 'A person who holds only one of the two kinds of role must do this',
    }),
  );
