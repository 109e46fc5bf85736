import { ConsumerPositions } from './consumer-positions';
import { policyCheckpoint } from './policy-intake';
import type { Policy } from './policy';
import { checkpointName, type AnyProjection } from './projection';

/** All consumers of the log in this program, put together once by the composition root. */
export class Consumers {
  /** Where they stand, while they run in this process. */
  readonly positions = new ConsumerPositions();

  constructor(
    readonly projections: readonly AnyProjection[],
    readonly policies: readonly Policy[],
  ) {
    const names = [...this.projectionNames(), ...policies.map(policyCheckpoint)];
    if (new Set(names).size !== names.length) throw new Error('two consumers share a name');
  }

  projectionNames(): string[] {
    return this.projections.map(checkpointName);
  }

  appendingPolicyNames(): string[] {
    return this.policies.filter(({ appends }) => appends).map(policyCheckpoint);
  }
}
