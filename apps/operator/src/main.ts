import 'reflect-metadata';
import { Command } from 'commander';
import { ConfigurationError } from '../../../libs/configuration/configuration-error';
import { calculateCommand } from './commands/calculate.command';
import { WrongUse } from './wrong-use';

const endWrongUse = (error: Readonly<{ exitCode: number }>): never => process.exit(error.exitCode === 0 ? 0 : 2);

/** `calculate` needs no instance, so it does not wait for the application to be loaded either. */
const commandsFor = async (name: string | undefined): Promise<readonly (() => Command)[]> => {
  if (name === 'calculate') return [calculateCommand];
  const { serverCommands } = await import('./commands/server-commands.js');
  return [calculateCommand, ...serverCommands];
};

const run = async (): Promise<void> => {
  const program = new Command('operator')
    .description('问效运维命令行 / command line for operators and auditors')
    .exitOverride(endWrongUse);
  for (const command of await commandsFor(process.argv[2])) program.addCommand(command().exitOverride(endWrongUse));
  await program.parseAsync(process.argv);
};

/** Exit status: 0 done, 1 found something wrong, 2 wrong use (api.md 4). */
run().then(
  () => process.exit(process.exitCode ?? 0),
  (error: unknown) => {
    const wrongUse = error instanceof WrongUse || error instanceof ConfigurationError;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(wrongUse ? 2 : 1);
  },
);
