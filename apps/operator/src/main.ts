import 'reflect-metadata';
import { Command } from 'commander';
import { ConfigurationError } from '../../../libs/configuration/configuration-error';
import { clockCommand } from './commands/clock.command';
import { importDirectoryCommand } from './commands/import-directory.command';
import { migrateCommand } from './commands/migrate.command';
import { newIncarnationCommand } from './commands/new-incarnation.command';
import { rearmCommand } from './commands/rearm.command';
import { rebuildCommand } from './commands/rebuild.command';
import { replayCommand } from './commands/replay.command';
import { seedCommand } from './commands/seed.command';
import { tokenCommand } from './commands/token.command';
import { verifyLogCommand } from './commands/verify-log.command';
import { WrongUse } from './wrong-use';

const program = new Command('operator')
  .description('问效运维命令行 / command line for operators and auditors')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

for (const command of [
  tokenCommand,
  clockCommand,
  migrateCommand,
  rebuildCommand,
  replayCommand,
  verifyLogCommand,
  rearmCommand,
  newIncarnationCommand,
  importDirectoryCommand,
  seedCommand,
])
  program.addCommand(command().exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2)));

/** Exit status: 0 done, 1 found something wrong, 2 wrong use (api.md 4). */
program.parseAsync(process.argv).then(
  () => process.exit(process.exitCode ?? 0),
  (error: unknown) => {
    const wrongUse = error instanceof WrongUse || error instanceof ConfigurationError;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(wrongUse ? 2 : 1);
  },
);
