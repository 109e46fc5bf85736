import { isTransient } from '../database/transient-failure';
import { AbsentProcessRuntime } from './process-runtime.absent';
import { ProcessRuntimeUnavailable } from './process-runtime.port';

describe('a machine without Temporal', () => {
  const runtime = new AbsentProcessRuntime('没有 Temporal', 'there is no Temporal');

  it('says so', async () => {
    expect(await runtime.reachable()).toEqual({
      reachable: false,
      reason: '没有 Temporal',
      reasonEn: 'there is no Temporal',
    });
  });

  it('refuses to be told, in a way that policies try again', async () => {
    const refusal = await runtime.tell('project-approval/1/1', 5n).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProcessRuntimeUnavailable);
    expect(isTransient(refusal)).toBe(true);
  });
});
