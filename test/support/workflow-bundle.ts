import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

export type TestBundle = Readonly<{ path: string; code: string; remove: () => void }>;

/** The workflows as they stand in the sources, bundled as the build does it. */
export const bundleOf = async (
  workflowsPath = join(__dirname, '../../workflows/all-workflows.ts'),
): Promise<TestBundle> => {
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  const folder = mkdtempSync(join(tmpdir(), 'wenxiao-bundle-'));
  const path = join(folder, 'workflow-bundle.js');
  writeFileSync(path, code);
  return { path, code, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
