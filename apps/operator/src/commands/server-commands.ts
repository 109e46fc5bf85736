import type { Command } from 'commander';
import { clockCommand } from './clock.command';
import { importDirectoryCommand } from './import-directory.command';
import { migrateCommand } from './migrate.command';
import { newIncarnationCommand } from './new-incarnation.command';
import { rearmCommand } from './rearm.command';
import { rebuildCommand } from './rebuild.command';
import { replayCommand } from './replay.command';
import { seedCommand } from './seed.command';
import { tokenCommand } from './token.command';
import { verifyLogCommand } from './verify-log.command';

/** The commands that work on an instance; loading them loads the whole application. */
export const serverCommands: readonly (() => Command)[] = [
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
];
