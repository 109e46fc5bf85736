import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import type { RecordedEvent } from '../event-store/event-store.port';
import { Consumer, type Intake } from './consumer';
import type { TailReader } from './tail-reader';

const event = (position: number, type: string): RecordedEvent =>
  ({ position: BigInt(position), event: { type, data: {} } }) as unknown as RecordedEvent;

/** A log that grows while its reader waits: each asking finds one event more, up to the last. */
const growing = (...events: RecordedEvent[]) => {
  let there = 0;
  const next = (after: bigint, limit: number): Promise<RecordedEvent[]> => {
    if (there < events.length) there += 1;
    const page = events.slice(0, there).filter(({ position }) => position > after);
    return new Promise((resolve) => setTimeout(() => resolve(page.slice(0, limit)), 1));
  };
  return { next } as unknown as TailReader;
};

const take = async (
  tail: TailReader,
  until: number,
  gathering?: NonNullable<Intake['gathering']>,
): Promise<number[][]> => {
  const pages: number[][] = [];
  const stop = new AbortController();
  const intake: Intake = {
    ...{ name: 'taker', version: 1, pageSize: 5, ...(gathering && { gathering }) },
    take: (events) => {
      pages.push(events.map(({ position }) => Number(position)));
      if (pages.flat().length >= until) stop.abort();
      return Promise.resolve();
    },
  };
  const pool = { query: () => Promise.resolve({ rows: [{ position: 0n }] }) } as unknown as Pool;
  await new Consumer(intake, pool, tail, new Logger()).run({ lease: 'projector', epoch: 1n }, stop.signal);
  return pages;
};

const told = [1, 2, 3].map((n) => event(n, 'Told'));
const matters = ({ event: { type } }: RecordedEvent): boolean => type === 'Told';

describe('the pages of a consumer', () => {
  it('are taken as they come', async () => expect(await take(growing(...told), 3)).toEqual([[1], [2], [3]]));

  it('gather until nothing more of what matters comes', async () => {
    const gathering = { quietMs: 5, atMostMs: 60_000, matters };
    expect(await take(growing(...told), 3, gathering)).toEqual([[1, 2, 3]]);
  });

  it('wait for nothing where nothing matters', async () => {
    const gathering = { quietMs: 5, atMostMs: 60_000, matters };
    const others = [1, 2].map((n) => event(n, 'Other'));
    expect(await take(growing(...others), 2, gathering)).toEqual([[1], [2]]);
  });

  it('gather no longer than is allowed, and no more than a page', async () => {
    expect(await take(growing(...told), 3, { quietMs: 5, atMostMs: 0, matters })).toEqual([[1], [2], [3]]);
    const many = Array.from({ length: 7 }, (_, n) => event(n + 1, 'Told'));
    expect(await take(growing(...many), 7, { quietMs: 5, atMostMs: 60_000, matters })).toEqual([
      [1, 2, 3, 4, 5],
      [6, 7],
    ]);
  });
});
