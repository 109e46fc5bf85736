import { until } from '../../../test/support/until';
import type { GuardedChild } from './guarded-child';
import { Supervisor } from './supervisor';

/** A child whose death the test decides. */
const puppet = (pid: number): GuardedChild & { die: (status: number) => void } => {
  let die: (status: number) => void = () => undefined;
  const exited = new Promise<number>((resolve) => {
    die = resolve;
  });
  const stop = (): Promise<number> => {
    die(0);
    return exited;
  };
  return { pid, exited, stop, die: (status) => die(status) };
};

const quick = { firstMs: 1, longestMs: 4, steadyMs: 60_000 };

const stage = (outcomes: readonly ('serves' | 'fails')[]) => {
  const children: ReturnType<typeof puppet>[] = [];
  const said: string[] = [];
  let launches = 0;
  const launch = (): Promise<GuardedChild> => {
    const outcome = outcomes[launches] ?? 'serves';
    launches += 1;
    if (outcome === 'fails') return Promise.reject(new Error(`launch ${launches} failed`));
    const child = puppet(launches);
    children.push(child);
    return Promise.resolve(child);
  };
  const supervisor = new Supervisor('Puppet', launch, (line) => said.push(line), quick);
  return { supervisor, children, said, launches: () => launches };
};

describe('Supervisor', () => {
  it('REL-R34: starts a new child when the old one is gone, and says both', async () => {
    const { supervisor, children, said } = stage([]);
    await supervisor.start();
    expect(supervisor.state()).toEqual({ status: 'running', reason: null });
    children[0]?.die(137);
    await until('a second child', () => children.length === 2);
    await until('it runs again', () => supervisor.state().status === 'running');
    expect(said[0]).toContain('ended with status 137');
    expect(said[1]).toContain('is back');
    await supervisor.stop();
  });

  it('REL-R34: keeps trying in growing distances while the start fails', async () => {
    const { supervisor, children, said } = stage(['serves', 'fails', 'fails', 'fails', 'fails']);
    await supervisor.start();
    children[0]?.die(1);
    await until('it runs again', () => children.length === 2);
    const distances = said.flatMap((line) => /next try in ([\d.]+) s/.exec(line)?.[1] ?? []);
    expect(distances).toEqual(['0.001', '0.002', '0.004', '0.004', '0.004']);
    await supervisor.stop();
  });

  it('is degraded with the reason while it does not run', async () => {
    const { supervisor } = stage(Array.from({ length: 1_000 }, () => 'fails' as const));
    await supervisor.startOrKeepTrying();
    expect(supervisor.state().status).toBe('degraded');
    expect(supervisor.state().reason).toMatch(/launch \d+ failed/);
    await supervisor.stop();
  });

  it('rejects when the first start of something necessary fails, and does not try again', async () => {
    const { supervisor, launches } = stage(['fails']);
    await expect(supervisor.start()).rejects.toThrow('launch 1 failed');
    await supervisor.stop();
    expect(launches()).toBe(1);
  });

  it('starts nothing after it was stopped', async () => {
    const { supervisor, launches } = stage([]);
    await supervisor.start();
    await supervisor.stop();
    await supervisor.stop();
    expect(launches()).toBe(1);
    expect(supervisor.state().status).toBe('stopped');
  });
});
