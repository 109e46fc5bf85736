import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** What a workflow must not do, for it would not come out the same when it is replayed. One line each. */
const PLANTED = [
  "import { readFileSync } from 'node:fs';",
  'export const now = Date.now();',
  'export const chance = Math.random();',
  "export const local = new Intl.DateTimeFormat('zh-CN');",
  'export const home = process.env;',
  'export const since = performance.now();',
  'export const id = crypto.randomUUID();',
  'setTimeout(() => undefined, 1);',
  'setInterval(() => undefined, 1);',
  'export const today = Temporal.Now.plainDateISO();',
  "export const digits = new globalThis.Intl.NumberFormat('zh-CN');",
  "export const where = globalThis['process'];",
  'let counted = 0;',
  'export let told = 0;',
  'var seen: string[] = [];',
  'const byProcess = new Map<string, number>();',
  'export const done = new Set<string>();',
  'export class Counter { static count = 0; }',
];

/** What it may do: state of one run, and constants of the module. */
const ALLOWED = [
  'export const LIMIT = 250;',
  "const codes = ['D02', 'D03'] as const;",
  'export const sum = (): number => { let n = 0; for (const code of codes) n += code.length; return n; };',
  'export const distinct = (): number => { const known = new Set<string>(codes); return known.size; };',
  'export class Ladder { static readonly first = 1; }',
];

/** In a process of its own: the configuration is an ES module, which jest cannot load. */
const LINT = `const eslint = new (require('eslint').ESLint)();
  const lint = (text) => eslint.lintText(text, { filePath: 'workflows/deadline-cohort.ts' });
  Promise.all(JSON.parse(process.argv[1]).map(lint))
    .then((results) => process.stdout.write(JSON.stringify(results.map(([file]) => file.messages))))`;

/** Of each text the lines in which lint finds something that is forbidden there. */
const forbiddenIn = (texts: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  // with CI=true typescript-eslint would lint the file on the disk instead of this text
  const env = { ...process.env, TSESTREE_SINGLE_RUN: 'false' };
  const options = { cwd: root, encoding: 'utf8', timeout: 120_000, env } as const;
  const asked = JSON.stringify(texts.map((lines) => `${lines.join('\n')}\n`));
  const { stdout } = spawnSync(process.execPath, ['-e', LINT, asked], options);
  const messages = JSON.parse(stdout) as { line: number; ruleId: string | null }[][];
  return texts.map((lines, n) => {
    // a text that cannot be parsed has no rule to name
    const restricted =
      messages[n]?.filter(({ ruleId }) => ruleId === null || ruleId.startsWith('no-restricted-')) ?? [];
    const found = new Set(restricted.map(({ line }) => lines[line - 1]));
    return lines.filter((line) => found.has(line));
  });
};

it('REL-D3, REL-R20: lint finds what makes a workflow non-deterministic line by line, and nothing else', () => {
  expect(forbiddenIn([PLANTED, ALLOWED])).toEqual([PLANTED, []]);
});
