import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Role } from '../../libs/kernel/role';
import type { Person } from './running-application';

/** One request of a `.http` file with its variables put in; `by` is the person whose token it carries. */
export type HttpRequest = Readonly<{
  title: string;
  /** The status that the title names in parentheses; null: any 2xx. */
  expected: number | null;
  method: 'GET' | 'POST' | 'PUT';
  /** Without host. */
  path: string;
  headers: Readonly<Record<string, string>>;
  by: Person | null;
  body?: Buffer;
}>;

type Variables = ReadonlyMap<string, string>;

const TOKEN = /operator -- token --person (\S+) --role (\S+) --org (\S+)/;
const VARIABLE = /^@(\w+) = (.*)$/;

/** Persons by the variable that holds their token: the command that makes it stands in the line above. */
const personsOf = (lines: readonly string[]): ReadonlyMap<string, Person> =>
  new Map(
    lines.flatMap((line, n) => {
      const [, person = '', role, org = ''] = TOKEN.exec(lines[n - 1] ?? '') ?? [];
      const name = VARIABLE.exec(line)?.[1];
      return role === undefined || name === undefined ? [] : [[name, { person, role: role as Role, org }] as const];
    }),
  );

const variablesOf = (lines: readonly string[]): Variables =>
  new Map(
    lines.flatMap((line) => {
      const [, name, value = ''] = VARIABLE.exec(line) ?? [];
      return name === undefined ? [] : [[name, value] as const];
    }),
  );

const filled = (text: string, variables: Variables): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = variables.get(name);
    if (value === undefined) throw new Error(`there is no variable ${name}`);
    return value;
  });

const bodyOf = (text: string, variables: Variables, folder: string): { body?: Buffer } => {
  if (text === '') return {};
  const file = /^< (\S+)$/.exec(text)?.[1];
  return { body: file === undefined ? Buffer.from(filled(text, variables)) : readFileSync(join(folder, file)) };
};

const requestOf = (part: string, variables: Variables, persons: ReadonlyMap<string, Person>, folder: string) => {
  const [title = '', ...lines] = part.trim().split('\n');
  const blank = lines.findIndex((line) => line.trim() === '');
  const head = blank < 0 ? lines : lines.slice(0, blank);
  const [method = '', url = ''] = (head[0] ?? '').split(' ');
  const headers = head.slice(1).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
  const token = headers.map(([, value = '']) => /^Bearer \{\{(\w+)\}\}$/.exec(value)?.[1]).find((name) => name);
  const status = /\((\d{3})\)$/.exec(title)?.[1];
  return {
    ...{ title, method: method as HttpRequest['method'], expected: status === undefined ? null : Number(status) },
    path: filled(url, variables).slice((variables.get('host') ?? '').length),
    headers: Object.fromEntries(
      headers
        .filter(([name]) => name !== 'Authorization')
        .map(([name = '', value = '']) => [name.toLowerCase(), filled(value, variables)]),
    ),
    by: (token !== undefined ? persons.get(token) : undefined) ?? null,
    ...bodyOf(blank < 0 ? '' : lines.slice(blank).join('\n').trim(), variables, folder),
  };
};

/** The requests of a file in order. */
export const httpRequests = (file: string): readonly HttpRequest[] => {
  const [head = '', ...parts] = readFileSync(file, 'utf8').split(/^### /m);
  const lines = head.split('\n');
  return parts.map((part) => requestOf(part, variablesOf(lines), personsOf(lines), dirname(file)));
};
