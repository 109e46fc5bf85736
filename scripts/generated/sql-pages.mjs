import { createRequire } from 'node:module';
import { inRoot } from '../paths.mjs';
import { formatSql } from './sql-format.mjs';

const valueOf = (value) => JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));

const statementText = ({ text, values }) =>
  [...values.map((value, n) => `-- $${n + 1} = ${valueOf(value)}`), `${formatSql(text)};`].join('\n');

const queryText = ({ title, statements }) => [`-- == ${title}`, ...statements.map(statementText)].join('\n');

const pageOf = ({ about, queries }) =>
  `-- ${about}\n-- Written by \`npm run sql:print\` as it is really sent: do not edit.\n\n${queries.map(queryText).join('\n\n')}\n`;

/** docs/sql/*.sql; the sources must be built. */
export const sqlPages = async () => {
  const compiled = inRoot('dist', 'apps', 'operator', 'src', 'printed-queries', 'printed-queries.js');
  const { printedQueries } = createRequire(import.meta.url)(compiled);
  return (await printedQueries()).map((file) => ({ path: `docs/sql/${file.name}.sql`, text: pageOf(file) }));
};
