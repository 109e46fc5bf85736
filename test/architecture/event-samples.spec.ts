import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypes } from '../../apps/composition/catalogues';
import { budgetIndex } from '../../libs/budget-execution/domain/budget-index.decider';
import { calendarYear } from '../../libs/deadlines/domain/calendar-year.decider';
import { deadline } from '../../libs/deadlines/domain/deadline.decider';
import { fold, type AnyFact, type Decider } from '../../libs/kernel/decider';
import { monitoringReport } from '../../libs/monitoring/domain/monitoring-report.decider';
import { monitoringRun } from '../../libs/monitoring/domain/monitoring-run.decider';
import { project } from '../../libs/projects/domain/project.decider';
import { projectSerial } from '../../libs/projects/domain/project-serial.decider';
import { ruleSetPublication } from '../../libs/rule-sets/domain/rule-set-publication.decider';
import { warning } from '../../libs/warnings/domain/warning.decider';
import { sampleName, SAMPLES, type Sample, type SampleFile } from '../support/event-sample';
import { decidedToday } from '../support/event-samples';
import { budgetHistory } from '../support/event-samples.budget';
import { deadlineHistory } from '../support/event-samples.deadlines';
import { monitoringReportHistory } from '../support/event-samples.monitoring-reports';
import { monitoringRunHistory } from '../support/event-samples.monitoring-runs';
import { projectHistory } from '../support/event-samples.projects';
import { warningHistory } from '../support/event-samples.warnings';

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

type Step = (event: AnyFact) => unknown;

/** Each event folded from nothing, and after a history where the stream has one. */
const stepsOf = <S, C, E extends AnyFact>(decider: Decider<S, C, E>, history: readonly E[] = []): readonly Step[] =>
  [decider.initialState, ...(history.length === 0 ? [] : [fold(decider, history)])].map(
    (state) => (event) => decider.evolve(state, event as E),
  );

/** Where the events of a stream are folded, by the kind of the stream. */
const folds: Readonly<Record<string, readonly Step[]>> = {
  log: [],
  project: stepsOf(project, projectHistory),
  projectserial: stepsOf(projectSerial),
  deadline: stepsOf(deadline, deadlineHistory),
  calendar: stepsOf(calendarYear),
  budget: stepsOf(budgetIndex, budgetHistory),
  monitor: stepsOf(monitoringReport, monitoringReportHistory),
  monitoringrun: stepsOf(monitoringRun, monitoringRunHistory),
  warning: stepsOf(warning, warningHistory),
  ruleset: stepsOf(ruleSetPublication),
};

const foldsOf = (type: string): readonly Step[] => {
  const { stream } = eventTypes.describe(type);
  const found =
    folds[stream.slice(0, stream.indexOf('-'))] ?? (stream.startsWith('the ') ? folds['project'] : undefined);
  if (found === undefined) throw new Error(`no fold is known for the stream ${stream} of ${type}`);
  return found;
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
