import { RuleViolation } from '../../kernel/rule-violation';
import { forbidden } from '../../web/known-problems';
import { ProblemException } from '../../web/problem';

/** A unit drafts its own projects only. */
export const foreignUnit = (unitCode: string): ProblemException =>
  new ProblemException(
    forbidden(
      `只能为本单位申报项目，不能为 ${unitCode} 申报。`,
      `You may draft projects of your own unit only, not of ${unitCode}.`,
    ),
  );

export const unknownUnit = (unitCode: string): RuleViolation =>
  new RuleViolation(
    [
      {
        rule: 'T1',
        field: '/unitCode',
        label: '实施单位',
        value: unitCode,
        message: '没有这个预算单位',
        messageEn: 'There is no such budget unit',
        remedy: '请填写 GET /organisations 列出的单位或无下属单位的部门代码',
        remedyEn: 'Give a unit, or a department without units, that GET /organisations lists',
      },
    ],
    'value',
  );
