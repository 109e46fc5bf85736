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
];

/** In a process of its own: the configuration is an ES module, which jest cannot load. */
const LINT = `new (require('eslint').ESLint)()
  .lintText(process.argv[1], { filePath: 'workflows/deadline-cohort.ts' })
  .then(([file]) => process.stdout.write(JSON.stringify(file.messages)))`;

it('REL-D3: lint finds what makes a workflow non-deterministic, line by line', () => {
  // with CI=true typescript-eslint would lint the file on the disk instead of this text
  const env = { ...process.env, TSESTREE_SINGLE_RUN: 'false' };
  const options = { cwd: root, encoding: 'utf8', timeout: 120_000, env } as const;
  const { stdout } = spawnSync(process.execPath, ['-e', LINT, `${PLANTED.join('\n')}\n`], options);
  const messages = JSON.parse(stdout) as { line: number; ruleId: string }[];
  const restricted = messages.filter(({ ruleId }) => ruleId.startsWith('no-restricted-'));
  const found = new Set(restricted.map(({ line }) => PLANTED[line - 1]));
  expect(PLANTED.filter((line) => !found.has(line))).toEqual([]);
});
