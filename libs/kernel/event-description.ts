/** Lifts the data of one version to the next; pure and total. */
export type Upcast = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** One entry of the generated event catalogue (docs/events.md): what a stored type means. */
export type EventDescription = Readonly<{
  /** The stored name: a constant, never a class name. */
  type: string;
  /** Chinese label shown to people. */
  label: string;
  /** What it says, in one English sentence. */
  meaning: string;
  /** Streams in which it stands, e.g. `project-{id}`. */
  stream: string;
  /** `upcasts[0]` lifts version 1 to 2; the present version is their number + 1. */
  upcasts?: readonly Upcast[];
}>;

/** All events of one kind of stream, from their Chinese label and English meaning by type. */
export const describedIn = (
  stream: string,
  described: Readonly<Record<string, readonly [label: string, meaning: string]>>,
): readonly EventDescription[] =>
  Object.entries(described).map(([type, [label, meaning]]) => ({ type, label, meaning, stream }));
