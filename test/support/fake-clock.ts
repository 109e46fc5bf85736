import { businessAt, type ClockSetting } from '../../libs/kernel/business-clock';
import { instantOfMs, type Instant } from '../../libs/kernel/instant';
import { ClockNotMoved, MovableClock, type ClockChange } from '../../libs/process-runtime/movable-clock.port';

/** A business clock in memory; real time is given, by hand or by the machine. */
export class FakeClock extends MovableClock {
  private readonly listeners = new Set<(setting: ClockSetting) => void>();
  private current: ClockSetting;
  /** The clocks of database and machine disagree. */
  disagrees = false;
  /** Every epoch that was set, in order. */
  readonly epochs: ClockSetting[] = [];

  constructor(
    start: Instant,
    scale = 1,
    readonly realMs: () => number = () => Date.now(),
  ) {
    super();
    const anchorReal = instantOfMs(realMs());
    this.current = { epoch: 0n, anchorReal, anchorBusiness: start, scale, settled: true };
  }

  now(): Instant {
    return businessAt(this.current, this.realMs());
  }

  scale(): number {
    return this.current.scale;
  }

  setting(): ClockSetting {
    return this.current;
  }

  steady(): boolean {
    return this.current.settled && !this.disagrees;
  }

  set({ at = this.now(), scale, settled, since }: ClockChange): Promise<ClockSetting> {
    const { epoch } = this.current;
    if (since !== undefined && since !== epoch)
      return Promise.reject(new ClockNotMoved('changed meanwhile', this.now()));
    if (at < this.now()) return Promise.reject(new ClockNotMoved('would go back', this.now()));
    this.current = { epoch: epoch + 1n, anchorReal: instantOfMs(this.realMs()), anchorBusiness: at, scale, settled };
    this.epochs.push(this.current);
    for (const listener of this.listeners) listener(this.current);
    return Promise.resolve(this.current);
  }

  onChange(listener: (setting: ClockSetting) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
