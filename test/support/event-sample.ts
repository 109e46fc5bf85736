import type { AnyFact } from '../../libs/kernel/decider';

/** An event as it is decided today; `variant` tells a second one of the type that shows other fields. */
export type Sample = Readonly<{ event: AnyFact; variant?: string }>;

/** A file of test/contract/samples: what the log holds of an event, metadata apart. */
export type SampleFile = Readonly<{ type: string; schemaVersion: number; data: Readonly<Record<string, unknown>> }>;

export const SAMPLES = 'test/contract/samples';

/** `DeadlineClosed.v1.json`, and with a variant `DeadlineClosed.v1.expired.json`. */
export const sampleName = (type: string, version: number, variant?: string): string =>
  `${type}.v${version}${variant === undefined ? '' : `.${variant}`}.json`;
