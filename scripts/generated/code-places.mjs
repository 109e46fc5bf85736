import ts from 'typescript';
import { idsIn } from './rule-ids.mjs';
import { filesUnder, read } from './source-files.mjs';

const isCode = (path) => path.endsWith('.ts') && !/\.(spec|catalogue)\.ts$/.test(path);
const isDomain = (path) => /^libs\/(kernel|[^/]+\/domain)\//.test(path);

const declaredNames = (statement) => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return statement.name === undefined ? [] : [statement.name.getText()];
};

const isExported = (statement) =>
  (ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []).some(
    ({ kind }) => kind === ts.SyntaxKind.ExportKeyword,
  );

/** Ids with the exported names whose code or doc comment carries them; what is not exported names the file alone. */
const placesIn = (file, text) => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    const names = isExported(statement) ? declaredNames(statement) : [];
    return idsIn(statement.getFullText()).map((id) => ({ id, names }));
  });
};

/**
 * Where rules live: `id -> [{ file, names }]`. A rule lives in a domain (or the kernel); only one that no domain names is
 * looked for in the rest of the product.
 */
export const codePlaces = (root) => {
  const all = new Map();
  for (const file of ['libs', 'workflows'].flatMap((folder) => filesUnder(root, folder)).filter(isCode)) {
    const text = read(root, file);
    if (idsIn(text).length === 0) continue;
    for (const { id, names } of placesIn(file, text)) {
      const places = all.get(id) ?? new Map();
      all.set(id, places.set(file, [...(places.get(file) ?? []), ...names]));
    }
  }
  return new Map([...all].map(([id, places]) => [id, domainFirst(places)]));
};

const domainFirst = (places) => {
  const listed = [...places].map(([file, names]) => ({ file, names: [...new Set(names)] }));
  const inDomains = listed.filter(({ file }) => isDomain(file));
  return inDomains.length > 0 ? inDomains : listed;
};
