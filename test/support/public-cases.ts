import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A public case of trial calculation: a request, and the fields of the result that it fixes. */
export type PublicCase = Readonly<{
  id: string;
  kind: string;
  ruleSetId: string;
  lightRuleSetId?: string;
  inputs: Readonly<Record<string, unknown>>;
  expected: Readonly<Record<string, unknown>>;
}>;

export const publicCases = (name: 'calendar' | 'monitoring'): readonly PublicCase[] => {
  const text = readFileSync(join(__dirname, '..', 'cases', `${name}.json`), 'utf8');
  return (JSON.parse(text) as { cases: readonly PublicCase[] }).cases;
};

/** The request alone, as it is sent. */
export const requestOf = ({ id: _, expected: __, ...request }: PublicCase): Omit<PublicCase, 'id' | 'expected'> =>
  request;

/** The fields of a result that a case fixes. */
export const fixedFields = ({ expected }: PublicCase, result: object): unknown =>
  Object.fromEntries(Object.entries(result).filter(([field]) => field in expected));
