import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const cruise = (...targets: string[]) =>
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      ...targets,
    ],
    { cwd: root, encoding: 'utf8', timeout: 120_000 },
  );

const plant = (path: string, text: string): (() => void) => {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return () => rmSync(file);
};

describe('the floors', () => {
  it('find a planted arrow from a domain to the framework', () => {
    const remove = plant(
      'libs/projects/domain/planted-violation.ts',
      "import '@nestjs/common';\nexport const planted = 1;\n",
    );
    try {
      const { status, stdout } = cruise('libs/projects/domain/planted-violation.ts');
      expect(stdout).toContain('domain-is-pure');
      expect(status).not.toBe(0);
    } finally {
      remove();
    }
  });

  it('find a planted arrow between two slices', () => {
    const remove = plant(
      'libs/deadlines/application/planted-violation.ts',
      "import '../../projects/domain/project.decider';\nexport const planted = 1;\n",
    );
    try {
      const { stdout } = cruise('libs/deadlines/application/planted-violation.ts');
      expect(stdout).toContain('slices-join-by-events');
    } finally {
      remove();
    }
  });

  it('find a planted arrow from trial calculation to more of a slice than pure code', () => {
    const remove = plant(
      'libs/calculations/application/planted-violation.ts',
      "import '../../projects/application/project-numbering';\nexport const planted = 1;\n",
    );
    try {
      const { stdout } = cruise('libs/calculations/application/planted-violation.ts');
      expect(stdout).toContain('calculations-only-call-pure-code');
    } finally {
      remove();
    }
  });
});
