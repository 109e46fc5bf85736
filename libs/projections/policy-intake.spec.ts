import type { RecordedEvent } from '../event-store/event-store.port';
import type { MoveCheckpoint } from './checkpoint-moves';
import { ALL_EVENTS, Policy } from './policy';
import { PolicyIntake } from './policy-intake';

const event = (position: number, type = 'Told'): RecordedEvent =>
  ({ position: BigInt(position), event: { type, data: {} } }) as unknown as RecordedEvent;

/** Keeps the checkpoint as the table would, under the lease of this test. */
const checkpoint = () => {
  const moved: bigint[] = [];
  const move: MoveCheckpoint = ({ to }) => {
    moved.push(to);
    return Promise.resolve();
  };
  return { moved, move };
};
const fence = { lease: 'projector', epoch: 1n };

class Teller extends Policy {
  readonly name = 'teller';
  handles: readonly string[] = ['Told'];
  readonly seen: bigint[] = [];

  react({ position }: RecordedEvent): Promise<void> {
    if (position === 13n) return Promise.reject(new Error('poisoned'));
    this.seen.push(position);
    return Promise.resolve();
  }
}

class Batched extends Teller {
  readonly batches: number[] = [];

  override reactToBatch(events: readonly RecordedEvent[]): Promise<void> {
    this.batches.push(events.length);
    return super.reactToBatch(events);
  }
}

describe('the intake of a policy', () => {
  it('hands over what it handles, one by one and in order, then moves on', async () => {
    const { moved, move } = checkpoint();
    const teller = new Teller();
    await new PolicyIntake(teller, move).take([event(1), event(2, 'Other'), event(3)], 0n, fence);
    expect([teller.seen, moved]).toEqual([[1n, 3n], [3n]]);
  });

  it('hands over a whole page to a policy that reacts to batches, and nothing where nothing is for it', async () => {
    const { moved, move } = checkpoint();
    const batched = new Batched();
    const intake = new PolicyIntake(batched, move);
    await intake.take([event(1), event(2, 'Other'), event(3)], 0n, fence);
    await intake.take([event(4, 'Other')], 3n, fence);
    expect([batched.batches, moved]).toEqual([[2], [3n, 4n]]);
    batched.handles = ALL_EVENTS;
    await intake.take([event(5, 'Other'), event(6)], 4n, fence);
    expect(batched.batches).toEqual([2, 2]);
  });

  it('REL-R13: stays where it was when the batch fails, so that all of it is delivered again', async () => {
    const { moved, move } = checkpoint();
    const batched = new Batched();
    const intake = new PolicyIntake(batched, move);
    await expect(intake.take([event(12), event(13), event(14)], 11n, fence)).rejects.toThrow('poisoned');
    expect(moved).toEqual([]);
    await intake.take([event(12)], 11n, fence);
    expect([batched.seen, moved]).toEqual([[12n, 12n], [12n]]);
  });
});
