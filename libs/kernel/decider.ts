/** The whole contract of an event-sourced model: no I/O, no clock, no framework. */
export interface Decider<State, Command, Event> {
  readonly initialState: State;
  /** Returns the events that follow, `[]` when nothing is to do; throws `RuleViolation` when a rule refuses. */
  readonly decide: (state: State, command: Command) => readonly Event[];
  /** Never refuses and never reads a clock: whatever was recorded is folded, today and in ten years. */
  readonly evolve: (state: State, event: Event) => State;
}

export type Fact<Type extends string, Data extends object> = Readonly<{ type: Type; data: Readonly<Data> }>;
export type AnyFact = Fact<string, object>;

export const fold = <S, C, E>({ initialState, evolve }: Decider<S, C, E>, history: readonly E[]): S =>
  history.reduce(evolve, initialState);

export const unreachable = (value: never): never => {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
};
