import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInstance, removeInstance, writeInstance } from './instance-file';

const home = mkdtempSync(join(tmpdir(), 'wenxiao-instance-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const instance = {
  url: 'http://127.0.0.1:3000',
  databaseUrl: 'postgresql://wenxiao:secret@127.0.0.1:5432/wenxiao',
  temporalAddress: '127.0.0.1:7233',
  namespace: 'default',
  eventStore: 'postgres',
  kurrentdbUrl: null,
  startedAt: '2026-10-16T02:00:00.000Z',
} as const;

const file = join(home, 'instance.json');

describe('the instance file', () => {
  it('tells the operator what runs, and only him', () => {
    writeInstance(home, instance);
    expect(readInstance(home)).toEqual({ ...instance, pid: process.pid });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('counts for nothing when its process is gone', () => {
    writeInstance(home, instance);
    const stored = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...stored, identity: 'other-boot/1' }));
    expect(readInstance(home)).toBeNull();
  });

  it('is no instance when it is not there or unreadable', () => {
    writeFileSync(file, '{"pid":');
    expect(readInstance(home)).toBeNull();
    removeInstance(home);
    removeInstance(home);
    expect(readInstance(home)).toBeNull();
  });
});
