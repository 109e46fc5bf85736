import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transformFileSync } from '@swc/core';

/** Compiles single source files of one folder into `folder`, for a test that needs them in a process of its own. */
export const compileTo = (folder: string, files: readonly string[]): void => {
  mkdirSync(folder, { recursive: true });
  for (const file of files) {
    const { code } = transformFileSync(file, {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    writeFileSync(join(folder, basename(file).replace(/\.ts$/, '.js')), code);
  }
};
