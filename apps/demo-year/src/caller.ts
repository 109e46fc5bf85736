import type { Role } from '../../../libs/kernel/role';

export type Person = Readonly<{ person: string; role: Role; org: string }>;

export type Answer = Readonly<{ status: number; body: unknown }>;

export type CallOptions = Readonly<{ body?: unknown; headers?: Readonly<Record<string, string>> }>;

/** Asks the API as that person; the path begins behind `/api/v1`. A body that is a text is sent as it stands. */
export type Call = (by: Person, method: 'GET' | 'POST' | 'PUT', path: string, options?: CallOptions) => Promise<Answer>;

/** The body of an answer that must be a success. */
export const done = <T>({ status, body }: Answer): T => {
  if (status === 200 || status === 201) return body as T;
  throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
};

const who = (post: string, role: Role, org: string): Person => ({ person: `${post}.${org}`, role, org });

/** People of the sample city who act in a year of execution. */
export const people = {
  clerk: (unit: string) => who('unit-clerk', 'UNIT_CLERK', unit),
  head: (unit: string) => who('unit-head', 'UNIT_HEAD', unit),
  reviewer: (department: string) => who('dept-reviewer', 'DEPT_REVIEWER', department),
  departmentHead: (department: string) => who('dept-head', 'DEPT_HEAD', department),
  performance: who('fin-perf', 'FIN_PERF', 'F'),
  division: who('fin-division', 'FIN_DIVISION', 'F'),
  budget: who('fin-budget', 'FIN_BUDGET', 'F'),
  leader: who('fin-leader', 'FIN_LEADER', 'F'),
  treasury: who('treasury-system', 'SYSTEM', 'F'),
} as const;
