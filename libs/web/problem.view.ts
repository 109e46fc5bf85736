import type { Violation } from '../kernel/rule-violation';
import type { Language } from './language';
import type { Problem } from './problem';

export type ViolationView = Readonly<{
  rule: string;
  field: string;
  label: string;
  value: string | null;
  message: string;
  remedy: string;
}>;

/** RFC 9457 body. */
export type ProblemView = Readonly<{
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  traceId: string;
  violations?: readonly ViolationView[];
}>;

export const violationView = (violation: Violation, language: Language): ViolationView => {
  const { rule, field, label, value } = violation;
  return language === 'en'
    ? { rule, field, label, value, message: violation.messageEn, remedy: violation.remedyEn }
    : { rule, field, label, value, message: violation.message, remedy: violation.remedy };
};

export const problemView = (
  problem: Problem,
  language: Language,
  { instance, traceId }: Readonly<{ instance: string; traceId: string }>,
): ProblemView => ({
  type: problem.type,
  title: language === 'en' ? problem.titleEn : problem.title,
  status: problem.status,
  detail: language === 'en' ? problem.detailEn : problem.detail,
  instance,
  traceId,
  ...(problem.violations && { violations: problem.violations.map((each) => violationView(each, language)) }),
});
