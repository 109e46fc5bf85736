import type { CommandRegistry } from '../../libs/event-store/command-registry.port';
import { newCommandId } from './event-store.contract-events';

export type MadeRegistry = Readonly<{ registry: CommandRegistry; close: () => Promise<void> }>;

const claimA = { digest: 'a'.repeat(64), stream: 'project-a' };
const claimB = { digest: 'b'.repeat(64), stream: 'project-b' };

export const commandRegistryContract = (name: string, make: () => Promise<MadeRegistry>): void => {
  describe(name, () => {
    let made: MadeRegistry;

    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made.close());

    it('REL-R4: gives a command id out once and remembers to whom', async () => {
      const { registry } = made;
      const commandId = newCommandId();
      expect(await registry.find(commandId)).toBeNull();
      expect(await registry.claim(commandId, claimA.digest, claimA.stream)).toBe('new');
      expect(await registry.claim(commandId, claimA.digest, claimA.stream)).toEqual(claimA);
      expect(await registry.claim(commandId, claimB.digest, claimB.stream)).toEqual(claimA);
      expect(await registry.find(commandId)).toEqual(claimA);
    });

    it('REL-R4: of many that claim one command id at once exactly one is told that it is new', async () => {
      const { registry } = made;
      const commandId = newCommandId();
      const streams = Array.from({ length: 16 }, (_, n) => `project-${n}`);
      const answers = await Promise.all(streams.map((stream) => registry.claim(commandId, claimA.digest, stream)));
      const winner = streams[answers.indexOf('new')];
      expect(answers.filter((answer) => answer !== 'new')).toEqual(Array(15).fill({ ...claimA, stream: winner }));
      expect(await registry.find(commandId)).toEqual({ ...claimA, stream: winner });
    });

    it('REL-R4: replaces a claim only for one that knows it', async () => {
      const { registry } = made;
      const commandId = newCommandId();
      await registry.claim(commandId, claimA.digest, claimA.stream);
      expect(await registry.reclaim(commandId, claimB, claimA)).toBe(false);
      expect(await registry.reclaim(commandId, { ...claimA, digest: claimB.digest }, claimB)).toBe(false);
      expect(await registry.reclaim(commandId, claimA, claimB)).toBe(true);
      expect(await registry.reclaim(commandId, claimA, claimB)).toBe(false);
      expect(await registry.find(commandId)).toEqual(claimB);
      expect(await registry.reclaim(newCommandId(), claimA, claimB)).toBe(false);
    });
  });
};
