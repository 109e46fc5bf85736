import { createRequire } from 'node:module';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot, ROOT } from '../paths.mjs';
import { codePlaces } from './code-places.mjs';
import { eventsPage } from './events-page.mjs';
import { rulesPage } from './rules-page.mjs';
import { filesUnder, read } from './source-files.mjs';
import { specTitles } from './spec-titles.mjs';
import { sqlPages } from './sql-pages.mjs';

const SQL_FOLDER = 'docs/sql';

/** docs/rules.md and docs/events.md as they should be, `{ path, text }`; the sources must be built. */
const catalogues = () => {
  const compiled = inRoot('dist', 'apps', 'composition', 'catalogues.js');
  const { eventCatalogues, ruleCatalogues } = createRequire(import.meta.url)(compiled);
  return [
    { path: 'docs/rules.md', text: rulesPage(ruleCatalogues.flat(), codePlaces(ROOT), specTitles(ROOT)) },
    { path: 'docs/events.md', text: eventsPage(ROOT, eventCatalogues.flat()) },
  ];
};

/** Every generated document that is kept. */
export const documents = async () => [...catalogues(), ...(await sqlPages())];

/** What is not as it should be: missing, different, or a file of a query that is gone. */
export const staleFiles = (wanted) => {
  const different = wanted
    .filter(({ path, text }) => !existsSync(inRoot(path)) || read(ROOT, path) !== text)
    .map(({ path }) => path);
  return [...different, ...leftovers(wanted)];
};

const leftovers = (wanted) => {
  const kept = new Set(wanted.map(({ path }) => path));
  return filesUnder(ROOT, SQL_FOLDER).filter((path) => !kept.has(path));
};

/** Writes them and removes files of queries that are gone; answers the paths that changed. `wanted` has all of docs/sql. */
export const writeDocuments = (wanted) => {
  const changed = staleFiles(wanted);
  for (const path of leftovers(wanted)) rmSync(inRoot(path));
  for (const { path, text } of wanted.filter((one) => changed.includes(one.path))) {
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), text);
  }
  return changed;
};
