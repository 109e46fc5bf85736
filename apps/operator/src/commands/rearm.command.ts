import { Command } from 'commander';
import { ProcessTeller } from '../../../../libs/process-runtime/process-teller';
import { print } from '../output';
import { withApplication } from '../reach';

/** Starts every open process again from the log, after Temporal was emptied; harmless at any time (REL-R16). */
export const rearmCommand = (): Command =>
  new Command('rearm').description('按日志恢复全部未结流程 / start every open process again from the log').action(() =>
    withApplication(async (app) => {
      print({ told: await app.get(ProcessTeller).tellAll() });
    }),
  );
