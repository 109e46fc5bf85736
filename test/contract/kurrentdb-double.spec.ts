import { jsonEvent, KurrentDBClient, type AppendStreamState } from '@kurrent/kurrentdb-client';
import { startKurrentDbDouble, type KurrentDbDouble } from '../support/kurrentdb-double';

/** The double must be as strict as the server where our adapter could go wrong. */
describe.each([
  ['call by call', false],
  ['batch append', true],
])('the double of KurrentDB (%s)', (_, batchAppend) => {
  let double: KurrentDbDouble;
  let client: KurrentDBClient;

  beforeEach(async () => {
    double = await startKurrentDbDouble({ batchAppend });
    client = KurrentDBClient.connectionString(double.connectionString);
  });
  afterEach(async () => {
    await client.dispose();
    await double.close();
  });

  const append = (events: ReturnType<typeof jsonEvent>[], streamState: AppendStreamState) =>
    client.appendToStream('stream', events, { streamState });
  const some = (count: number) => Array.from({ length: count }, () => jsonEvent({ type: 'A', data: { a: 1 } }));

  it('answers an equal append with the success of the first and any other with the revision it has', async () => {
    const events = some(2);
    const first = await append(events, 'no_stream');
    expect(first).toMatchObject({ success: true, nextExpectedRevision: 1n });
    expect(await append(events, 'no_stream')).toEqual(first);
    await expect(append([...events, ...some(1)], 'no_stream')).rejects.toMatchObject({ actualState: 1n });
    await expect(append(some(1), 7n)).rejects.toMatchObject({ expectedState: 7n, actualState: 1n });
    await expect(client.appendToStream('none', some(1), { streamState: 0n })).rejects.toMatchObject({
      actualState: 'no_stream',
    });
  });

  it('takes the same events twice when the revision is right, as the server does', async () => {
    const events = some(1);
    await append(events, 'no_stream');
    expect(await append(events, 0n)).toMatchObject({ nextExpectedRevision: 1n });
  });

  it('REL-R2: refuses an append without an exact revision', async () => {
    await expect(append(some(1), 'any')).rejects.toThrow('exact revision');
    await expect(append(some(1), 'stream_exists')).rejects.toThrow('exact revision');
  });

  it('names the position of the last event of an append, and reads from record boundaries only', async () => {
    const { position } = await append(some(3), 'no_stream');
    const read: bigint[] = [];
    for await (const { event } of client.readStream('stream')) read.push(event?.position?.commit ?? -1n);
    expect(read[2]).toBe(position?.commit);
    expect(read).toEqual([...new Set(read)].sort((a, b) => Number(a - b)));
    const between = { commit: (position?.commit ?? 0n) - 1n, prepare: (position?.commit ?? 0n) - 1n };
    await expect(client.readAll({ fromPosition: between })[Symbol.asyncIterator]().next()).rejects.toThrow('no record');
  });
});
