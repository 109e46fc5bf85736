import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { directoryFile } from '../../../../libs/access-control/directory-file';
import { seedDirectory } from '../../../../libs/access-control/directory-seed.postgres';
import { ReadConnection } from '../../../../libs/database/read-connection';
import { print } from '../output';
import { withApplication } from '../reach';
import { WrongUse } from '../wrong-use';

const run = async (path: string): Promise<void> => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new WrongUse(`无法读取 ${path}`, `cannot read ${path}`);
  }
  const { organisations, people, faults } = directoryFile(text);
  if (faults.length > 0)
    throw new WrongUse(`${path} 有误：${faults.join('；')}`, 'the file is not right, nothing was stored');
  await withApplication(async (app) => {
    await seedDirectory(app.get(ReadConnection).pool, organisations, people);
    print({ organisations: organisations.length, people: people.length });
  });
};

/** Bodies and people of a real jurisdiction; what stands in the directory already stays as it is. */
export const importDirectoryCommand = (): Command =>
  new Command('import-directory')
    .description('导入机构和人员 / import bodies and people from a JSON file')
    .argument('<file>', '{"organisations":[{"code","name","kind","parentCode"}],"people":[{"id","displayName"}]}')
    .action(run);
