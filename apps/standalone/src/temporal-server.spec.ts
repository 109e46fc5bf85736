import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { until } from '../../../test/support/until';
import { processIdentity } from './process-identity';
import { findTemporal } from './temporal-binary';
import { startTemporalServer, type TemporalServer } from './temporal-server';

const folder = mkdtempSync(join(tmpdir(), 'wenxiao-temporal-'));
const databaseFile = join(folder, 'temporal.db');
const started: TemporalServer[] = [];

afterAll(async () => {
  for (const server of started) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (program: string, keepTrying: boolean): Promise<TemporalServer> => {
  const common = { namespace: 'city', databaseFile, logFile: join(folder, 'temporal.log'), say: () => undefined };
  const server = await startTemporalServer({ ...common, program, keepTrying });
  started.push(server);
  return server;
};

const pid = (): number => (JSON.parse(readFileSync(`${databaseFile}.pid`, 'utf8')) as { pid: number }).pid;

const knowsNamespace = async (address: string): Promise<boolean> => {
  const connection = await Connection.connect({ address });
  const { namespaceInfo } = await connection.workflowService.describeNamespace({ namespace: 'city' });
  await connection.close();
  return namespaceInfo?.name === 'city';
};

describe('startTemporalServer', () => {
  it('REL-R34: comes back under the same address after kill -9, and is gone after stop', async () => {
    const server = await start(findTemporal() ?? 'temporal', false);
    const killed = pid();
    process.kill(killed, 'SIGKILL');
    await until('another server runs', () => pid() !== killed && server.state().status === 'running');
    expect(await knowsNamespace(server.address)).toBe(true);
    const last = pid();
    await server.stop();
    expect(processIdentity(last)).toBeNull();
  });

  it('is degraded and tells why when the program does not start, if one can do without it', async () => {
    const server = await start(join(folder, 'no-such-program'), true);
    expect(server.state().status).toBe('degraded');
    expect(server.state().reason).toContain('ended with status 127');
    await server.stop();
  });

  it('rejects when the program does not start and it is necessary', async () => {
    await expect(start(join(folder, 'no-such-program'), false)).rejects.toThrow('ended with status 127');
  });
});
