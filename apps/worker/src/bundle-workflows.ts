import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

export type BundlePaths = Readonly<{
  /** Folder that holds `workflows/` and `libs/`, compiled. */
  root: string;
  /** File to write. */
  target: string;
}>;

/** Everything that workflow code may import (docs/architecture.md, floor F2). */
const sourcesOf = (root: string): string[] => {
  const all = ['workflows', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  return all.filter((path) => /^(workflows|libs[\\/](kernel|[^\\/]+[\\/]domain))[\\/].*\.js$/.test(path)).sort();
};

const versionOfWorker = (): string =>
  readFileSync(join(dirname(require.resolve('@temporalio/worker/package.json')), 'package.json'), 'utf8');

const digestOf = (root: string): string => {
  const hash = createHash('sha256').update(versionOfWorker());
  for (const path of sourcesOf(root)) hash.update(`\u0000${path}\u0000`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
};

/** Bundles the workflows into one file, without network; does nothing when neither they nor the SDK have changed. */
export const bundleWorkflows = async ({ root, target }: BundlePaths): Promise<'written' | 'unchanged'> => {
  const digest = digestOf(root);
  const note = `${target}.sha256`;
  if (existsSync(target) && existsSync(note) && readFileSync(note, 'utf8') === digest) return 'unchanged';
  const logger = new DefaultLogger('WARN');
  const { code } = await bundleWorkflowCode({ workflowsPath: join(root, 'workflows', 'all-workflows.js'), logger });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.new`, code);
  renameSync(`${target}.new`, target);
  writeFileSync(note, digest);
  return 'written';
};

if (require.main === module) {
  const root = join(__dirname, '..', '..', '..');
  bundleWorkflows({ root, target: join(root, 'workflow-bundle.js') }).then(
    (outcome) => process.stdout.write(`workflow bundle ${outcome}\n`),
    (error: unknown) => {
      process.stderr.write(`the workflows could not be bundled: ${String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
