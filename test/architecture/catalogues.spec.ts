import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from '@nestjs/cqrs';
import ts from 'typescript';
import { eventCatalogues, ruleCatalogues } from '../../apps/composition/catalogues';
import { BudgetExecutionModule } from '../../libs/budget-execution/budget-execution.module';
import { DeadlinesModule } from '../../libs/deadlines/deadlines.module';
import { MonitoringReportsModule } from '../../libs/monitoring/monitoring-reports.module';
import { ProjectsModule } from '../../libs/projects/projects.module';
import { RuleSetsModule } from '../../libs/rule-sets/rule-sets.module';
import { WarningsModule } from '../../libs/warnings/warnings.module';

type RuleIds = Readonly<{ idsIn: (text: string) => readonly string[] }>;
type SpecTitles = Readonly<{ specTitles: (root: string) => readonly Readonly<{ file: string; title: string }>[] }>;
type SourceFiles = Readonly<{ filesUnder: (root: string, folder: string) => readonly string[] }>;
// plain JavaScript, since scripts run without being compiled; so its types are told here
const { idsIn } = jest.requireActual<RuleIds>('../../scripts/generated/rule-ids.mjs');
const { specTitles } = jest.requireActual<SpecTitles>('../../scripts/generated/spec-titles.mjs');
const { filesUnder } = jest.requireActual<SourceFiles>('../../scripts/generated/source-files.mjs');

const root = join(__dirname, '..', '..');
const rules = ruleCatalogues.flat().map(({ id }) => id);
const sources = filesUnder(root, 'libs').filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));

/** Described already, decided by nothing yet: deadlines and formulas of parts of the flow that are still to come. */
const LATER = [
  'INV-34',
  ...['D04', 'D05', 'D06', 'D07', 'D08', 'D12', 'D13', 'D20', 'D23', 'D25', 'D26', 'D27', 'D28'],
  ...['D29', 'D30', 'D31', 'D32', 'D34', 'D35'],
];

/** Texts of the code, comments left out. */
const literalsOf = (file: string): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
};

/** Ids with which a rule can be named in a refusal: a text that is nothing but one. */
const rulesNamedIn = (file: string): readonly string[] => literalsOf(file).filter((text) => idsIn(text)[0] === text);

describe('the rules', () => {
  const domains = sources.filter((file) => /^libs\/[^/]+\/domain\//.test(file));

  it('that a domain names are all in the catalogue', () => {
    const unknown = domains.flatMap((file) =>
      rulesNamedIn(file)
        .filter((id) => !rules.includes(id))
        .map((id) => `${id} in ${file}`),
    );
    expect(unknown).toEqual([]);
  });

  it('by which a domain refuses are named at all', () => {
    expect(new Set(domains.flatMap(rulesNamedIn)).size).toBeGreaterThan(40);
  });

  it('are each carried by a spec title, but for those of parts that are still to come', () => {
    const carried = new Set(specTitles(root).flatMap(({ title }) => idsIn(title)));
    expect(rules.filter((id) => !carried.has(id)).sort()).toEqual([...LATER].sort());
  });

  it('are each described once, in Chinese and in English', () => {
    expect(rules).toHaveLength(new Set(rules).size);
    for (const { text, textEn } of ruleCatalogues.flat()) {
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(textEn).toMatch(/[a-z]/);
    }
  });
});

type Class = abstract new (...given: never[]) => object;
const HANDLED = '__commandHandler__';

const isClass = (value: unknown): value is Class => typeof value === 'function' && value.prototype !== undefined;

const classesOf = (file: string): readonly Class[] =>
  Object.values(jest.requireActual<Record<string, unknown>>(join(root, file))).filter(isClass);

describe('the commands', () => {
  const classes = sources.filter((file) => /\/application\/.*\.command\.ts$/.test(file)).flatMap(classesOf);
  const commands = classes.filter((each) => each.prototype instanceof Command);
  const handlers = classes.filter((each) => Reflect.hasOwnMetadata(HANDLED, each));
  const handledBy = (handler: Class): Class => Reflect.getOwnMetadata(HANDLED, handler) as Class;

  it('stand one to a file, and are found at all', () => {
    expect(commands.length).toBe(sources.filter((file) => /\.command\.ts$/.test(file)).length);
    expect(commands.length).toBeGreaterThanOrEqual(18);
  });

  it('have exactly one handler each', () => {
    const counted = commands.map(({ name }, n) => [
      name,
      handlers.filter((handler) => handledBy(handler) === commands[n]).length,
    ]);
    expect(counted).toEqual(commands.map(({ name }) => [name, 1]));
    expect(handlers).toHaveLength(commands.length);
  });

  it('reach their handlers: each is a provider of its slice', () => {
    const slices = [
      ProjectsModule,
      DeadlinesModule,
      BudgetExecutionModule,
      MonitoringReportsModule,
      WarningsModule,
      RuleSetsModule,
    ];
    const provided = slices.flatMap((module) => Reflect.getMetadata('providers', module) as unknown[]);
    expect(handlers.filter((handler) => !provided.includes(handler)).map(({ name }) => name)).toEqual([]);
  });
});

it('every event type is described once, with a label, a meaning and its stream', () => {
  const events = eventCatalogues.flat();
  const types = events.map(({ type }) => type);
  expect(types).toHaveLength(new Set(types).size);
  for (const { label, meaning, stream } of events) {
    expect(label).toMatch(/\p{Script=Han}/u);
    expect(meaning).toMatch(/\.$/);
    expect(stream).not.toBe('');
  }
});
