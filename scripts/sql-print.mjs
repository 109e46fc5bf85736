// `npm run sql:print`: the SQL of the main queries as it is really sent, in docs/sql.
import { ensureBuilt, ensureInstalled, orEnd } from './prepare.mjs';
import { say } from './run.mjs';

await orEnd(ensureInstalled().then(ensureBuilt));
// it needs packages, which are installed only now
const { writeDocuments } = await import('./generated/documents.mjs');
const { sqlPages } = await import('./generated/sql-pages.mjs');
for (const path of writeDocuments(await orEnd(sqlPages()))) say(`${path} 已更新 / updated`);
