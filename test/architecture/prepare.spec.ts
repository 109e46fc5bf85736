import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachedTemporal, TEMPORAL_VERSION } from '../../apps/standalone/src/temporal-binary';

type Lock = Readonly<{ packages: Readonly<Record<string, Readonly<{ version?: string; optional?: boolean }>>> }>;
type Installing = Readonly<{
  agrees: (lock: Lock, installed: Lock | null) => boolean;
  stampOf: (lock: string, machine?: string) => string;
}>;
type Building = Readonly<{ digestOf: (root: string) => string }>;
type Temporal = Readonly<{
  TEMPORAL_VERSION: string;
  cachedTemporal: (env: Readonly<Record<string, string>>) => string;
}>;

// plain JavaScript, since it runs before anything is installed; so its types are told here
const { agrees, stampOf } = jest.requireActual<Installing>('../../scripts/ensure-installed.mjs');
const { digestOf } = jest.requireActual<Building>('../../scripts/ensure-built.mjs');
const script = jest.requireActual<Temporal>('../../scripts/ensure-temporal.mjs');

describe('what is installed', () => {
  const lock: Lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/pg': { version: '8.23.1' },
      'node_modules/@swc/core-darwin-arm64': { version: '1.16.18', optional: true },
    },
  };

  it('fits the lock file when every package has its version; those of other platforms may be missing', () => {
    expect(agrees(lock, { packages: { 'node_modules/pg': { version: '8.23.1' } } })).toBe(true);
  });

  it('does not fit when a package is missing or has another version, or nothing is installed', () => {
    expect(agrees(lock, { packages: {} })).toBe(false);
    expect(agrees(lock, { packages: { 'node_modules/pg': { version: '8.22.0' } } })).toBe(false);
    expect(agrees(lock, null)).toBe(false);
  });

  it('is stamped with the lock file and the machine', () => {
    expect(stampOf('{}', 'linux-x64')).toBe(stampOf('{}', 'linux-x64'));
    expect(stampOf('{}', 'linux-x64')).not.toBe(stampOf('{}', 'linux-arm64'));
    expect(stampOf('{}', 'linux-x64')).not.toBe(stampOf('{ }', 'linux-x64'));
  });
});

describe('what is built', () => {
  const root = mkdtempSync(join(tmpdir(), 'wenxiao-digest-'));
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('is made anew when a source changes, comes or goes, and at no other time', () => {
    write('libs/goals/goal.ts', 'export {};');
    write('libs/goals/migrations/0001.sql', 'select 1');
    const first = digestOf(root);
    utimesSync(join(root, 'libs/goals/goal.ts'), 1, 1);
    write('libs/goals/goal.spec.ts', 'it');
    write('docs/note.md', 'note');
    expect(digestOf(root)).toBe(first);
    write('libs/goals/migrations/0001.sql', 'select 2');
    const second = digestOf(root);
    expect(second).not.toBe(first);
    write('workflows/ladder.ts', '');
    expect(digestOf(root)).not.toBe(second);
    rmSync(join(root, 'workflows/ladder.ts'));
    expect(digestOf(root)).toBe(second);
    write('.swcrc', '{}');
    expect(digestOf(root)).not.toBe(second);
  });
});

describe('the cache of the temporal command line', () => {
  it('is filled and looked up in the same place', () => {
    expect(script.TEMPORAL_VERSION).toBe(TEMPORAL_VERSION);
    for (const env of [{}, { XDG_CACHE_HOME: '/var/cache/me' }, { XDG_CACHE_HOME: 'relative' }]) {
      expect(script.cachedTemporal(env)).toBe(cachedTemporal(env));
    }
    expect(cachedTemporal({ XDG_CACHE_HOME: '/var/cache/me' })).toBe('/var/cache/me/wenxiao/temporal-1.5.1/temporal');
  });
});
