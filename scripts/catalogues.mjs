// `npm run catalogues`: are docs/rules.md, docs/events.md and docs/sql fresh? `npm run catalogues:write` writes them.
import { ensureBuilt, ensureInstalled, orEnd } from './prepare.mjs';
import { say } from './run.mjs';

await orEnd(ensureInstalled().then(ensureBuilt));
// it needs packages, which are installed only now
const { documents, staleFiles, writeDocuments } = await import('./generated/documents.mjs');
const wanted = await orEnd(documents());
if (process.argv.includes('--check')) {
  const stale = staleFiles(wanted);
  for (const path of stale) say(`${path} 已过时 / is stale: run \`npm run catalogues:write\``);
  process.exit(stale.length === 0 ? 0 : 1);
}
for (const path of writeDocuments(wanted)) say(`${path} 已更新 / updated`);
