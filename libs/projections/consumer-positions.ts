type Waiting = Readonly<{ names: readonly string[]; position: bigint; resolve: () => void }>;

/**
 * Where the consumers that run in this process have come to, so that whoever waits for them need not ask the database
 * all the time. A checkpoint never goes back, so what is said here holds; what is not said here may still be so.
 */
export class ConsumerPositions {
  private readonly positions = new Map<string, bigint>();
  private readonly waiting = new Set<Waiting>();

  /** True while the consumers run here. */
  get known(): boolean {
    return this.positions.size > 0;
  }

  /** After the checkpoint was committed or read, never before. */
  reached(name: string, position: bigint): void {
    this.positions.set(name, position);
    for (const one of this.waiting) if (this.contain(one.names, one.position)) one.resolve();
  }

  /** They do not run here any more: from now on another process may be the one that moves them. */
  forget(): void {
    this.positions.clear();
  }

  /** True once all of them have reached the position; false when they have not, as far as is known here, after `ms`. */
  until(names: readonly string[], position: bigint, ms: number): Promise<boolean> {
    if (this.contain(names, position)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (contained: boolean): void => {
        clearTimeout(timer);
        this.waiting.delete(one);
        resolve(contained);
      };
      const timer = setTimeout(() => end(false), ms);
      const one = { names, position, resolve: () => end(true) };
      this.waiting.add(one);
    });
  }

  private contain(names: readonly string[], position: bigint): boolean {
    return names.every((name) => (this.positions.get(name) ?? -1n) >= position);
  }
}
