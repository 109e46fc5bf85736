import { byId, familyOf, idsIn } from './rule-ids.mjs';

const TITLES = {
  INV: '业务规则 Invariants (INV)',
  DEC: '平台约定 Decisions (DEC)',
  T: '流程环节 Transitions (T)',
  D: '期限 Deadlines (D)',
  F: '计算公式 Formulas (F)',
  DOM: '其他 Sections of the domain reference (DOM)',
};

const HEAD = `# 规则 Rules

Every rule of the program in plain words, where it lives and which specs carry its id; the same texts answer
\`GET /api/v1/rules\`. Written by \`npm run catalogues:write\` from the catalogues of the slices: do not edit.
`;

const link = (file) => `[${file}](../${file})`;

const place = ({ file, names }) => `  - ${link(file)}${names.map((name) => ` \`${name}\``).join(',')}`;

const spec = ([file, titles]) => `  - ${link(file)}\n${titles.map((title) => `    - ${escaped(title)}`).join('\n')}`;

/** Titles may hold what Markdown would read as markup. */
const escaped = (title) => title.replace(/([\\`*_<>[\]|])/g, '\\$1');

const section = (title, lines) => (lines.length === 0 ? [] : [`- ${title}:`, ...lines]);

const entry = (rule, places, specs) =>
  [
    `### ${rule.id}`,
    '',
    rule.text,
    '',
    rule.textEn,
    '',
    ...(rule.regulation === undefined ? [] : [`- Regulation: ${rule.regulation}`]),
    ...(rule.ruleSet === undefined ? [] : [`- Rule set: ${rule.ruleSet}`]),
    ...section('Code', places.map(place)),
    ...section('Specs', [...specs].map(spec)),
  ].join('\n');

/** `id -> file -> titles`: which specs say that they test the rule. */
const specsById = (titles) => {
  const byRule = new Map();
  for (const { file, title } of titles)
    for (const id of idsIn(title)) {
      const files = byRule.get(id) ?? new Map();
      byRule.set(id, files.set(file, [...new Set([...(files.get(file) ?? []), title])]));
    }
  return byRule;
};

/** docs/rules.md. */
export const rulesPage = (rules, places, titles) => {
  const specs = specsById(titles);
  const sorted = rules.toSorted((a, b) => byId(a.id, b.id));
  const families = Object.entries(TITLES).map(([family, title]) => [
    title,
    sorted.filter(({ id }) => familyOf(id) === family),
  ]);
  const parts = families
    .filter(([, members]) => members.length > 0)
    .map(([title, members]) => {
      const entries = members.map((rule) => entry(rule, places.get(rule.id) ?? [], specs.get(rule.id) ?? new Map()));
      return [`## ${title}`, ...entries].join('\n\n');
    });
  return `${[HEAD.trimEnd(), ...parts].join('\n\n')}\n`;
};
