import { Command } from 'commander';
import { LogIncarnation } from '../../../../libs/event-store/log-incarnation';
import { print } from '../output';
import { withApplication } from '../reach';

/** To be given once after a restore to an earlier point, before requests are served again. */
export const newIncarnationCommand = (): Command =>
  new Command('new-incarnation')
    .description('恢复到较早时点后启用新的日志标识 / after a restore: the log goes on under a new id')
    .action(() =>
      withApplication(async (app) => {
        print({ logId: await app.get(LogIncarnation).startAnew() });
      }),
    );
