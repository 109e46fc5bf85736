import { Command } from 'commander';
import { migrateDatabase } from '../../../composition/prepare-database';
import { print } from '../output';
import { wiringHere } from '../reach';

/** Brings the schema up to date; needs the login of the owner. */
export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('更新数据库结构 / bring the schema up to date')
    .action(async () => print({ carriedOut: await migrateDatabase(wiringHere().databaseUrl) }));
