import type { CommandContext } from '../kernel/command-context';
import type { BusinessDate, Instant } from '../kernel/instant';

/** A deadline that ran out, as the owning slice needs it to take the legal effect. */
export type RunOut = Readonly<{
  deadlineId: string;
  code: string;
  projectId: string;
  version: number;
  dueInstant: Instant;
  /** The due date: the day on which it takes effect, whenever the timer really ran (DEC-26). */
  effectiveDate: BusinessDate;
}>;

/** What silence does to the owning stream. The command must do nothing when it is early, met, moved or superseded. */
export abstract class ExpiryEffect {
  abstract readonly codes: readonly string[];
  /** True when it took effect by this call. */
  abstract take(runOut: RunOut, context: CommandContext): Promise<boolean>;
}

/** All effects of this program by deadline code, put together by the composition root. */
export class ExpiryEffects {
  private readonly byCode: ReadonlyMap<string, ExpiryEffect>;

  constructor(effects: readonly ExpiryEffect[]) {
    this.byCode = new Map(effects.flatMap((effect) => effect.codes.map((code) => [code, effect] as const)));
  }

  of(code: string): ExpiryEffect {
    const effect = this.byCode.get(code);
    if (effect === undefined) throw new Error(`nothing is known about the effect of silence at ${code}`);
    return effect;
  }
}
