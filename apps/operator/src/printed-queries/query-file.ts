import type { Statement } from './recorded-statements';

/** What a file of docs/sql shows: the questions in plain words, each with how it is asked. */
export type QueryFile = Readonly<{
  name: string;
  /** What these queries are for, and who asks. */
  about: string;
  questions: readonly (readonly [title: string, ask: () => Promise<unknown>])[];
}>;

export type PrintedFile = Readonly<{
  name: string;
  about: string;
  queries: readonly Readonly<{ title: string; statements: readonly Statement[] }>[];
}>;
