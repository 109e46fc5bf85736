import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DevelopmentIssuer } from './development-issuer';

const home = mkdtempSync(join(tmpdir(), 'wenxiao-issuer-'));
const RealDate = Date;

afterEach(() => {
  globalThis.Date = RealDate;
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** From now on a new second has begun at every reading of the clock. */
const hurry = (): (() => number) => {
  let ms = RealDate.now();
  let readings = 0;
  const read = (): number => {
    readings += 1;
    return (ms += 1_000);
  };
  globalThis.Date = class extends RealDate {
    constructor(...args: [] | [number]) {
      super(args.length === 0 ? read() : args[0]);
    }

    static override now(): number {
      return read();
    }
  } as DateConstructor;
  return () => readings;
};

it('accepts its own token, also one that was made while a second ended', async () => {
  const issuer = new DevelopmentIssuer({ home, audience: 'wenxiao', production: false });
  const readings = hurry();
  const token = await issuer.issueToken({ person: 'unit-head.106003', role: 'UNIT_HEAD', org: '106003' });
  expect(readings()).toBeGreaterThan(0);
  globalThis.Date = RealDate;
  await expect(issuer.verify(token)).resolves.toMatchObject({ actor: 'unit-head.106003', role: 'UNIT_HEAD' });
});
