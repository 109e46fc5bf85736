import { ORGANISATION_KINDS, type Organisation, type OrganisationKind, type Person } from './organisation';

export type DirectoryFile = Readonly<{
  organisations: readonly Organisation[];
  people: readonly Person[];
  /** What is wrong with the file, for people; empty when it can be imported. */
  faults: readonly string[];
}>;

type Raw = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 300;
const isKind = (value: unknown): value is OrganisationKind => ORGANISATION_KINDS.some((kind) => kind === value);
const rows = (value: unknown): readonly Raw[] => (Array.isArray(value) ? (value as Raw[]) : []);

const organisationFaults = (bodies: readonly Raw[]): string[] => {
  const codes = new Set(bodies.map(({ code }) => code));
  return bodies.flatMap(({ code, name, kind, parentCode = null }, n) => {
    const place = `organisations[${n}]`;
    if (!isText(code) || !isText(name)) return [`${place} 缺少 code 或 name`];
    if (!isKind(kind)) return [`${place} 的 kind 应为 ${ORGANISATION_KINDS.join('、')} 之一`];
    if (kind === 'UNIT' && !codes.has(parentCode)) return [`${place} 是单位，parentCode 应为文件中的部门`];
    return [];
  });
};

const personFaults = (people: readonly Raw[]): string[] =>
  people.flatMap(({ id }, n) => (isText(id) ? [] : [`people[${n}] 缺少 id`]));

const organisationOf = ({ code, name, kind, parentCode = null }: Raw): Organisation =>
  ({ code, name, kind, parentCode }) as Organisation;

const personOf = ({ id, displayName = null }: Raw): Person => ({ id, displayName, disabled: false }) as Person;

/** Reads a directory file; departments stand before their units whatever their order in the file. */
export const directoryFile = (text: string): DirectoryFile => {
  let file: Raw;
  try {
    file = JSON.parse(text) as Raw;
  } catch {
    return { organisations: [], people: [], faults: ['不是 JSON'] };
  }
  const bodies = rows(file['organisations']);
  const people = rows(file['people']);
  const faults = [...organisationFaults(bodies), ...personFaults(people)];
  if (faults.length > 0) return { organisations: [], people: [], faults };
  const ordered = [...bodies].sort((a, b) => Number(a['kind'] === 'UNIT') - Number(b['kind'] === 'UNIT'));
  return { organisations: ordered.map(organisationOf), people: people.map(personOf), faults };
};
