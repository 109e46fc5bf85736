import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { printedQueries } from '../../apps/operator/src/printed-queries/printed-queries';

type Place = Readonly<{ file: string; names: readonly string[] }>;
type Titles = readonly Readonly<{ file: string; title: string }>[];
type Rule = Readonly<{ id: string; text: string; textEn: string }>;
type RuleIds = Readonly<{ byId: (a: string, b: string) => number; idsIn: (text: string) => readonly string[] }>;
type CodePlaces = Readonly<{ codePlaces: (root: string) => ReadonlyMap<string, readonly Place[]> }>;
type SpecTitles = Readonly<{ specTitles: (root: string) => Titles }>;
type RulesPage = Readonly<{
  rulesPage: (rules: readonly Rule[], places: ReadonlyMap<string, readonly Place[]>, titles: Titles) => string;
}>;
type SqlFormat = Readonly<{ formatSql: (sql: string) => string }>;
// plain JavaScript, since scripts run without being compiled; so its types are told here
const { byId, idsIn } = jest.requireActual<RuleIds>('../../scripts/generated/rule-ids.mjs');
const { codePlaces } = jest.requireActual<CodePlaces>('../../scripts/generated/code-places.mjs');
const { specTitles } = jest.requireActual<SpecTitles>('../../scripts/generated/spec-titles.mjs');
const { rulesPage } = jest.requireActual<RulesPage>('../../scripts/generated/rules-page.mjs');
const { formatSql } = jest.requireActual<SqlFormat>('../../scripts/generated/sql-format.mjs');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wenxiao-docs-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

describe('rule ids', () => {
  it('are found as words of their own, and nowhere inside others', () => {
    const found = ['INV-02', 'T3', 'D11', 'DEC-36', 'F13'];
    expect(idsIn(`(${found.join(', ')}) and ${found[0]} again`)).toEqual(found);
    expect(idsIn(`X${found[1]} ${found[2]}-1-p ${found[1]}x9 D1`)).toEqual([]);
  });

  it('are sorted by family, then by number', () => {
    const sorted = ['INV-02', 'INV-10', 'DEC-01', 'T2', 'T12', 'D01'];
    expect(sorted.toReversed().sort(byId)).toEqual(sorted);
  });
});

describe('where a rule lives', () => {
  const rule = 'INV-90';

  it('is told by the exported names whose code or doc comment carries it', () => {
    write('libs/a/domain/some.rules.ts', `/** ${rule}: why. */\nexport const first = 1;\nexport const other = 2;\n`);
    write('libs/a/domain/inner.ts', `const refusal = '${rule}';\nexport const use = () => refusal;\n`);
    write('libs/a/domain/some.rules.spec.ts', `it('${rule}: ..', () => 1);\n`);
    write('libs/a/domain/a.catalogue.ts', `export const rules = [{ id: '${rule}' }];\n`);
    expect(codePlaces(root).get(rule)).toEqual([
      { file: 'libs/a/domain/inner.ts', names: [] },
      { file: 'libs/a/domain/some.rules.ts', names: ['first'] },
    ]);
  });

  it('is a domain; other code is named only where no domain does', () => {
    write('libs/a/http/a.controller.ts', `/** ${rule} */\nexport class A {}\n`);
    expect(codePlaces(root).get(rule)).toEqual([{ file: 'libs/a/http/a.controller.ts', names: ['A'] }]);
    write('libs/kernel/a.ts', `/** ${rule} */\nexport const a = 1;\n`);
    expect(codePlaces(root).get(rule)).toEqual([{ file: 'libs/kernel/a.ts', names: ['a'] }]);
  });
});

describe('the titles of specs', () => {
  it('begin with those of the suites around them; a row gives its first value', () => {
    write(
      'libs/a/a.spec.ts',
      `describe('suite', () => {
        it('one', () => 1);
        it.each([['first', 1], ['second', 2]])('%s: row', () => 1);
        it.skip('not run', () => 1);
        describe.skip('nor', () => it('this', () => 1));
      });
      it.each(rows)('%s: unknown', () => 1);`,
    );
    write('libs/a/a.ts', `export const it = (title: string) => title;\nit('no test');\n`);
    expect(specTitles(root)).toEqual(
      ['suite › one', 'suite › first: row', 'suite › second: row', '%s: unknown'].map((title) => ({
        file: 'libs/a/a.spec.ts',
        title,
      })),
    );
  });
});

it('a page of rules tells of each what it says, where it lives and which specs carry it', () => {
  const [rule, other] = ['INV-90', 'DEC-91'];
  const places = new Map([[rule, [{ file: 'libs/a/domain/a.rules.ts', names: ['first'] }]]]);
  const titles = [{ file: 'libs/a/a.spec.ts', title: `${rule}: *a* title` }];
  const rules = [
    { id: other, text: '乙', textEn: 'B' },
    { id: rule, text: '甲', textEn: 'A' },
  ];
  const page = rulesPage(rules, places, titles);
  expect(page.indexOf(`### ${rule}`)).toBeLessThan(page.indexOf(`### ${other}`));
  expect(page).toContain('[libs/a/domain/a.rules.ts](../libs/a/domain/a.rules.ts) `first`');
  expect(page).toContain(`    - ${rule}: \\*a\\* title`);
});

describe('printed SQL', () => {
  const flat = (sql: string): string => sql.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim();

  it('is every statement as it is sent, with other white space', async () => {
    const files = await printedQueries();
    const texts = files.flatMap(({ queries }) =>
      queries.flatMap(({ statements }) => statements.map(({ text }) => text)),
    );
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) expect(flat(formatSql(text))).toBe(flat(text));
  });

  it('has a question for each sort and visibility of the list of projects', async () => {
    const list = (await printedQueries()).find(({ name }) => name === 'project-list');
    const titles = list?.queries.map(({ title }) => title) ?? [];
    for (const sort of ['createdAt', 'code', 'name', 'amount'])
      expect(titles).toEqual(expect.arrayContaining([`next page by ${sort}`, `next page by -${sort}`]));
    for (const kind of ['all', 'department', 'unit', 'none'])
      expect(titles).toContain(`first page, newest first, for a caller who sees: ${kind}`);
  });

  it('keeps quoted texts as they are and puts a query in parentheses on lines of its own', () => {
    expect(
      formatSql(`select a, 'x  from  y' as t from (select b from c limit $1) as d where e = $2 and f is null`),
    ).toBe(
      [
        `select a, 'x  from  y' as t`,
        'from (',
        '  select b',
        '  from c',
        '  limit $1',
        ') as d',
        'where e = $2 and f is null',
      ].join('\n'),
    );
  });
});
