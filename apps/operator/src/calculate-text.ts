import { calculate, type Calculation } from '../../../libs/calculations/application/calculate';
import { parseCalculation } from '../../../libs/calculations/http/parse-calculation';
import { RuleViolation } from '../../../libs/kernel/rule-violation';
import { malformedRequest } from '../../../libs/web/known-problems';
import { ProblemException, ruleProblem, type Problem } from '../../../libs/web/problem';
import { violationView, type ViolationView } from '../../../libs/web/problem.view';
import { strictJson } from '../../../libs/web/strict-json';

/** The problem of api.md 1 without what only a request over HTTP has (instance, trace). */
export type RefusedCalculation = Readonly<{
  type: string;
  title: string;
  status: number;
  detail: string;
  violations?: readonly ViolationView[];
}>;

export type CalculationOutcome =
  Readonly<{ answer: Calculation | readonly Calculation[] }> | Readonly<{ refusal: RefusedCalculation }>;

/** Null for a fault of the program itself. */
const problemOfRefusal = (error: unknown): Problem | null => {
  if (error instanceof ProblemException) return error.problem;
  return error instanceof RuleViolation ? ruleProblem(422, error.violations) : null;
};

const refusalOf = ({ type, title, status, detail, violations }: Problem): RefusedCalculation => ({
  type,
  title,
  status,
  detail,
  ...(violations && { violations: violations.map((violation) => violationView(violation, 'zh')) }),
});

const one = async (request: unknown): Promise<Calculation> => calculate(await parseCalculation(request));

/** A list is told which of its requests is refused. */
const placed = (problem: Problem, n: number): Problem => ({
  ...problem,
  ...(problem.violations && {
    violations: problem.violations.map((violation) => ({ ...violation, field: `/${n}${violation.field}` })),
  }),
});

const nth = (request: unknown, n: number): Promise<Calculation> =>
  one(request).catch((error: unknown) => {
    const problem = problemOfRefusal(error);
    throw problem === null ? error : new ProblemException(placed(problem, n));
  });

const answerTo = async (json: unknown): Promise<Calculation | readonly Calculation[]> => {
  if (json === undefined) throw malformedRequest('请求', '标准输入没有内容。', 'There is nothing on standard input.');
  if (!Array.isArray(json)) return one(json);
  const answers: Calculation[] = [];
  for (const [n, request] of json.entries()) answers.push(await nth(request, n));
  return answers;
};

/** Reads JSON as strictly as the API does; a list is answered by a list, or refused whole by the first that is wrong. */
export const calculateText = async (bytes: Buffer): Promise<CalculationOutcome> => {
  try {
    return { answer: await answerTo(strictJson(bytes)) };
  } catch (error) {
    const problem = problemOfRefusal(error);
    if (problem === null) throw error;
    return { refusal: refusalOf(problem) };
  }
};
