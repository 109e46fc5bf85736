import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '..', '..');

/** Compiles the sources as `npm start` does, when they are not compiled yet. */
export const ensureBuilt = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts', 'prepare.mjs'), 'build'], { cwd: ROOT });
};

/** The compiled entry of a program, for tests that need it in a process of its own. */
export const programOf = (name: 'standalone' | 'operator' | 'worker'): string =>
  join(ROOT, 'dist', 'apps', name, 'src', 'main.js');
