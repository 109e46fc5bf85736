import { inLanes } from './in-lanes';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('lanes', () => {
  it('work off every queue, each in order, so many at a time', async () => {
    const done: string[] = [];
    let busy = 0;
    let most = 0;
    await inLanes([['a1', 'a2', 'a3'], ['b1'], [], ['c1', 'c2']], 2, async (item) => {
      most = Math.max(most, (busy += 1));
      await turn();
      busy -= 1;
      done.push(item);
    });
    expect([...done].sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'c2']);
    expect(done.filter((item) => item.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    expect(most).toBe(2);
  });

  it('are left by nothing that still goes on after a failure', async () => {
    const begun: string[] = [];
    const ended: string[] = [];
    const work = async (item: string): Promise<void> => {
      begun.push(item);
      await turn();
      if (item === 'bad') throw new Error('poisoned');
      await turn();
      ended.push(item);
    };
    await expect(
      inLanes(
        [
          ['bad', 'never'],
          ['slow', 'neither'],
        ],
        2,
        work,
      ),
    ).rejects.toThrow('poisoned');
    const atTheEnd = [...ended];
    for (let n = 0; n < 5; n += 1) await turn();
    expect(begun).toEqual(['bad', 'slow']);
    expect(ended).toEqual(atTheEnd);
  });
});
