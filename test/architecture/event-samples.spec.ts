import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypes } from '../../apps/composition/catalogues';
import { deadline } from '../../libs/deadlines/domain/deadline.decider';
import type { DeadlineEvent } from '../../libs/deadlines/domain/deadline.events';
import { fold, type AnyFact } from '../../libs/kernel/decider';
import { project } from '../../libs/projects/domain/project.decider';
import type { ProjectEvent } from '../../libs/projects/domain/project.events';
import { projectSerial, type ProjectSerialReserved } from '../../libs/projects/domain/project-serial.decider';
import { sampleName, SAMPLES, type Sample, type SampleFile } from '../support/event-sample';
import { decidedToday } from '../support/event-samples';
import { deadlineHistory } from '../support/event-samples.deadlines';
import { projectHistory } from '../support/event-samples.projects';

type Pages = Readonly<{ fieldsOf: (data: unknown) => readonly (readonly [path: string, kind: string])[] }>;
// plain JavaScript, since scripts run without being compiled; so its types are told here
const { fieldsOf } = jest.requireActual<Pages>('../../scripts/generated/events-page.mjs');

const folder = join(__dirname, '..', '..', SAMPLES);
const files = readdirSync(folder).sort();
const sampleOf = (file: string): SampleFile => JSON.parse(readFileSync(join(folder, file), 'utf8')) as SampleFile;
const variantOf = (file: string): string | undefined => /\.v\d+\.(.+)\.json$/.exec(file)?.[1];

const catalogue = eventTypes.all().map(({ type }) => [type, eventTypes.versionOf(type)] as const);
const samples = files.map((file) => [file, sampleOf(file)] as const);

let today: readonly Sample[];
beforeAll(async () => {
  today = await decidedToday();
});

const freshOf = (type: string, variant: string | undefined): AnyFact => {
  const found = today.find((sample) => sample.event.type === type && sample.variant === variant);
  if (found === undefined) throw new Error(`test/support/event-samples makes no ${type} ${variant ?? ''}`);
  // as the log would hold it: members that are undefined are gone
  return JSON.parse(JSON.stringify(found.event)) as AnyFact;
};

/** Where the events of a type are folded, each from nothing and after a history. */
const folds: readonly ((event: AnyFact) => unknown)[] = [
  (event) => project.evolve(project.initialState, event as ProjectEvent),
  (event) => project.evolve(fold(project, projectHistory), event as ProjectEvent),
];
const deadlineFolds: typeof folds = [
  (event) => deadline.evolve(deadline.initialState, event as DeadlineEvent),
  (event) => deadline.evolve(fold(deadline, deadlineHistory), event as DeadlineEvent),
];
const serialFolds: typeof folds = [
  (event) => projectSerial.evolve(projectSerial.initialState, event as ProjectSerialReserved),
];

const foldsOf = (type: string): typeof folds => {
  const { stream } = eventTypes.describe(type);
  if (stream.startsWith('deadline-')) return deadlineFolds;
  if (stream.startsWith('projectserial-')) return serialFolds;
  return stream === 'log-incarnation' ? [] : folds;
};

const undefinedIn = (value: unknown, path: string): readonly string[] => {
  if (value === undefined) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => undefinedIn(member, `${path}/${name}`));
};

it.each(catalogue)('%s has a sample of each of its %i versions', (type, version) => {
  const missing = Array.from({ length: version }, (_, n) => sampleName(type, n + 1)).filter((f) => !files.includes(f));
  if (missing.length === 0) return;
  const wanted = JSON.stringify({ type, schemaVersion: version, data: freshOf(type, undefined).data }, null, 2);
  throw new Error(
    `there is no ${SAMPLES}/${missing.join(', ')}; version ${version} as it is decided today:\n${wanted}`,
  );
});

it.each(samples)('%s belongs to an entry of the catalogue and says what its name says', (file, sample) => {
  const { type, schemaVersion } = sample;
  expect(sampleName(type, schemaVersion, variantOf(file))).toBe(file);
  expect(catalogue.map(([known]) => known)).toContain(type);
  expect(schemaVersion).toBeLessThanOrEqual(eventTypes.versionOf(type));
  expect(Object.keys(sample).sort()).toEqual(['data', 'schemaVersion', 'type']);
});

it.each(samples)('%s is lifted to the shape that is decided today: every field, of the same kind', (file, sample) => {
  const lifted = eventTypes.upcast(sample);
  expect(lifted.type).toBe(sample.type);
  const shape = (data: object) => Object.fromEntries(fieldsOf(data));
  expect(shape(lifted.data)).toEqual(shape(freshOf(sample.type, variantOf(file)).data));
});

it.each(samples)('%s folds, and leaves nothing undefined', (_, sample) => {
  const lifted = eventTypes.upcast(sample);
  for (const step of foldsOf(sample.type)) expect(undefinedIn(step(lifted), '')).toEqual([]);
});

it('the samples show a text as what it is: an instant is no date, an amount no number', () => {
  expect(
    fieldsOf({ at: '2026-10-16T02:00:00.000Z', on: '2026-10-16', amount: '1.00', n: 1, list: [{ a: null }] }),
  ).toEqual([
    ['at', 'instant'],
    ['on', 'date'],
    ['amount', 'decimal text'],
    ['n', 'number'],
    ['list', 'list of object'],
    ['list[].a', 'null'],
  ]);
});
