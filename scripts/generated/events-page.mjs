import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read } from './source-files.mjs';

const HEAD = `# 事件 Events

Every event type that can stand in the log, by stream: the stored name, its Chinese label, what it says, its version and
the fields of the sample of that version. Every version ever released has a sample in
[test/contract/samples](../test/contract/samples). Written by \`npm run catalogues:write\`: do not edit.
`;

export const sampleFile = (type, version) => `test/contract/samples/${type}.v${version}.json`;

const KINDS = [
  [/^\d{4}-\d{2}-\d{2}T/, 'instant'],
  [/^\d{4}-\d{2}-\d{2}$/, 'date'],
  [/^-?\d+\.\d+$/, 'decimal text'],
];

const kindOf = (value) => {
  if (value === null) return 'null';
  if (Array.isArray(value))
    return value.length === 0 ? 'list' : `list of ${[...new Set(value.map(kindOf))].join(' or ')}`;
  if (typeof value !== 'string') return typeof value;
  return KINDS.find(([form]) => form.test(value))?.[1] ?? 'text';
};

const inside = (value, path) => {
  if (Array.isArray(value)) return value.flatMap((item) => inside(item, `${path}[]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [[at, kindOf(member)], ...inside(member, at)];
  });
};

/** Fields down to the leaves, each once with all the kinds it has in the sample. */
export const fieldsOf = (data) => {
  const kinds = new Map();
  for (const [path, kind] of inside(data, '')) kinds.set(path, (kinds.get(path) ?? new Set()).add(kind));
  return [...kinds].map(([path, found]) => [path, [...found].join(' or ')]);
};

const fieldsTable = (root, file) => {
  if (!existsSync(join(root, file))) return [`There is no sample ${file}.`];
  const rows = fieldsOf(JSON.parse(read(root, file)).data).map(([path, kind]) => `| \`${path}\` | ${kind} |`);
  return [`<details><summary>Fields</summary>\n\n| Field | Kind |\n|---|---|\n${rows.join('\n')}\n\n</details>`];
};

const entry = (root, { type, label, meaning, upcasts = [] }) => {
  const version = upcasts.length + 1;
  const file = sampleFile(type, version);
  const head = `### ${type}\n\n${label}. ${meaning}\n\n[Version ${version}](../${file})`;
  return [head, ...fieldsTable(root, file)].join('\n\n');
};

/** docs/events.md; streams and their events in the order of the catalogues. */
export const eventsPage = (root, events) => {
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const parts = streams.map((stream) => {
    const own = events.filter((event) => event.stream === stream);
    return [`## ${stream}`, ...own.map((event) => entry(root, event))].join('\n\n');
  });
  return `${[HEAD.trimEnd(), ...parts].join('\n\n')}\n`;
};
