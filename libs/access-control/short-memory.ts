/** Keeps the answer to a question for a moment; a failure is not kept. Wall clock: leases and caches know no other. */
export class ShortMemory<Value> {
  private readonly kept = new Map<string, Readonly<{ value: Promise<Value>; until: number }>>();

  constructor(
    private readonly keepMs: number,
    private readonly most = 10_000,
    private readonly now: () => number = Date.now,
  ) {}

  async get(key: string, ask: () => Promise<Value>): Promise<Value> {
    const known = this.kept.get(key);
    if (known !== undefined && this.now() < known.until) return known.value;
    if (this.kept.size >= this.most) this.kept.clear();
    const value = ask();
    this.kept.set(key, { value, until: this.now() + this.keepMs });
    value.catch(() => this.kept.delete(key));
    return value;
  }
}
