import ts from 'typescript';
import { filesUnder, read } from './source-files.mjs';

const FOLDERS = ['libs', 'workflows', 'apps', 'test'];
const SUITES = ['describe', 'it', 'test'];
const NOT_RUN = ['skip', 'todo'];

/** Tests that run over several adapters stand in `*.contract*.ts` and `*.suite.ts`, which the specs call. */
const holdsTests = (path) => /\.(spec|suite|contract(-\w+)?)\.ts$/.test(path);

const textOf = (node) => (node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined);

/** `it`, `it.each(rows)`, `describe.skip` ..: the word, what follows it and the table. */
const suiteOf = ({ expression }) => {
  const call = ts.isCallExpression(expression) ? expression : undefined;
  const chain = (call?.expression ?? expression).getText().split('.');
  return SUITES.includes(chain[0] ?? '')
    ? { word: chain[0], modifiers: chain.slice(1), table: call?.arguments[0] }
    : undefined;
};

/** A title that begins with the first value of its row is read once for each row. */
const titlesOf = (title, table) => {
  if (!title.startsWith('%s') || table === undefined || !ts.isArrayLiteralExpression(table)) return [title];
  const firsts = table.elements.map((row) => textOf(ts.isArrayLiteralExpression(row) ? row.elements[0] : row));
  return firsts.map((first) => (first === undefined ? title : title.replace('%s', first)));
};

const titlesIn = (file, text) => {
  const found = [];
  const visit = (node, above) => {
    const suite = ts.isCallExpression(node) ? suiteOf(node) : undefined;
    const title = suite && textOf(node.arguments[0]);
    if (title === undefined) return ts.forEachChild(node, (child) => visit(child, above));
    if (NOT_RUN.some((word) => suite.modifiers.includes(word))) return undefined;
    for (const each of titlesOf(title, suite.table)) {
      const here = [...above, each];
      if (suite.word !== 'describe') found.push({ file, title: here.join(' › ') });
      else node.arguments.slice(1).forEach((body) => visit(body, here));
    }
    return undefined;
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), []);
  return found;
};

/** Every test of the repository that is run, `{ file, title }`; the title begins with those of the suites around it. */
export const specTitles = (root) =>
  FOLDERS.flatMap((folder) => filesUnder(root, folder))
    .filter(holdsTests)
    .flatMap((file) => titlesIn(file, read(root, file)));
