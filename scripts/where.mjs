// `npm run where <word>`: in which file a rule id, command, event or query lives.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const word = process.argv[2];
if (word === undefined) {
  console.error('usage: npm run where <word>   (a rule id, a command, an event, a query)');
  process.exit(2);
}

const filesOf = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : path.endsWith('.ts') ? [path] : [];
  });

const wanted = word.toLowerCase();
const isDefinition = (line) => /\b(export|@CommandHandler|it\(|id: ')/.test(line);
let found = 0;
for (const path of ['libs', 'workflows', 'apps'].flatMap(filesOf)) {
  const named = path.toLowerCase().includes(wanted);
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, n) => {
      if (
        !line.toLowerCase().includes(wanted) ||
        !(named || isDefinition(line) || line.trim().startsWith('*') || line.trim().startsWith('/**'))
      )
        return;
      console.log(`${path}:${n + 1}: ${line.trim().slice(0, 140)}`);
      found += 1;
    });
}
if (found === 0) console.error(`nothing found for ${word}`);
process.exit(found > 0 ? 0 : 1);
