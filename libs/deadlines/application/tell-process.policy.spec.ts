import { historyOf, termsOf } from '../../../test/support/deadline-histories';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { fold } from '../../kernel/decider';
import { ProcessRuntimeUnavailable, type ProcessRuntime } from '../../process-runtime/process-runtime.port';
import { deadline } from '../domain/deadline.decider';
import type { DeadlineEvent } from '../domain/deadline.events';
import type { Deadline } from '../domain/deadline.state';
import type { DeadlineDecisions } from './deadline-decisions';
import { TellProcessPolicy } from './tell-process.policy';

const opened = (deadlineId: string, process: string): DeadlineEvent[] =>
  historyOf({ ...termsOf('D02', '2026-09-15'), deadlineId, process });

const given = () => {
  const histories = new Map<string, DeadlineEvent[]>();
  const asked: string[] = [];
  const told: string[] = [];
  let away = false;
  const state = (deadlineId: string): Promise<Deadline> => {
    asked.push(deadlineId);
    return Promise.resolve(fold(deadline, histories.get(deadlineId) ?? []));
  };
  const tell = (process: string, position: bigint): Promise<void> => {
    if (away) return Promise.reject(new ProcessRuntimeUnavailable('away'));
    told.push(`${process} ${position}`);
    return Promise.resolve();
  };
  const policy = new TellProcessPolicy(
    { state } as unknown as DeadlineDecisions,
    { tell } as unknown as ProcessRuntime,
  );
  let position = 0n;
  const record = (deadlineId: string, event: DeadlineEvent | undefined): RecordedEvent => {
    histories.set(deadlineId, [...(histories.get(deadlineId) ?? []), event as DeadlineEvent]);
    return { event, position: (position += 1n) } as unknown as RecordedEvent;
  };
  return { policy, asked, told, record, goAway: () => (away = true), comeBack: () => (away = false) };
};

describe('what opens and moves is told to its process', () => {
  it('REL-R17: once for all that came together, at the highest position', async () => {
    const { policy, told, asked, record } = given();
    const events = Array.from({ length: 300 }, (_, n) => record(`d${n}`, opened(`d${n}`, `q/${n % 2}`)[0]));
    await policy.reactToBatch(events);
    expect(told.sort()).toEqual(['q/0 299', 'q/1 300']);
    expect(asked).toHaveLength(2);
  });

  it('twice: telling again is harmless, and one by one every event is told', async () => {
    const { policy, told, record } = given();
    const events = ['a', 'b'].map((id) => record(id, opened(id, 'q/1')[0]));
    for (const event of [...events, ...events]) await policy.react(event);
    expect(told).toEqual(['q/1 1', 'q/1 2', 'q/1 1', 'q/1 2']);
  });

  it('REL-R16: not where nothing of it is open any more', async () => {
    const { policy, told, record } = given();
    const first = record('a', opened('a', 'q/1')[0]);
    const closing = {
      type: 'CloseDeadline',
      outcome: 'MET',
      version: 1,
      now: termsOf('D02', '2026-09-15').startInstant,
    };
    const history = historyOf({ ...termsOf('D02', '2026-09-15'), deadlineId: 'a' }, closing as never);
    record('a', history.at(-1));
    await policy.reactToBatch([first]);
    expect(told).toEqual([]);
    const second = record('b', opened('b', 'q/1')[0]);
    await policy.reactToBatch([first, second]);
    expect(told).toEqual([`q/1 ${second.position}`]);
  });

  it('REL-R13: fails as long as the runtime is away, so that it is delivered again', async () => {
    const { policy, told, record, goAway, comeBack } = given();
    const event = record('a', opened('a', 'q/1')[0]);
    goAway();
    await expect(policy.reactToBatch([event])).rejects.toThrow(ProcessRuntimeUnavailable);
    comeBack();
    await policy.reactToBatch([event]);
    expect(told).toEqual(['q/1 1']);
  });
});
