import { appendContract } from './event-store.contract-append';
import type { MadeStore } from './event-store.contract-events';
import { followContract } from './event-store.contract-follow';
import { readContract } from './event-store.contract-read';
import { versionContract } from './event-store.contract-versions';

/**
 * What every adapter of the `EventStore` port promises (architecture.md, verdict 5). The store is made once, with
 * `contractEventTypes`; every case has streams and commands of its own.
 */
export const eventStoreContract = (name: string, make: () => Promise<MadeStore>): void => {
  describe(name, () => {
    let made: MadeStore;

    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made.close());

    appendContract(() => made);
    readContract(() => made);
    followContract(() => made);
    versionContract(() => made);
  });
};
