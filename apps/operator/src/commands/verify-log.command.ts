import { Command } from 'commander';
import { ownerPool } from '../../../../libs/database/pools';
import { verifyLog } from '../../../../libs/event-store/verify-log';
import { print, tell } from '../output';
import { wiringHere } from '../reach';
import { WrongUse } from '../wrong-use';

const run = async (): Promise<void> => {
  const { databaseUrl, configuration } = wiringHere();
  if (configuration.eventStore.kind !== 'postgres')
    throw new WrongUse('KurrentDB 的日志没有自带哈希链', 'the log in KurrentDB keeps no hash chain of its own');
  const pool = ownerPool(databaseUrl);
  try {
    const verdict = await verifyLog(pool);
    if (verdict.sound) {
      tell(`日志完整 / the chain is sound: ${verdict.events} events`);
      print({ sound: true, events: verdict.events.toString(), headHash: verdict.headHash });
      return;
    }
    tell(`日志被改动 / the log was altered at position ${verdict.position}: ${verdict.reason}`);
    print({ sound: false, position: verdict.position, reason: verdict.reason });
    process.exitCode = 1;
  } finally {
    await pool.end();
  }
};

/** Recomputes the whole hash chain; exit status 1 and the first bad position when it was altered. */
export const verifyLogCommand = (): Command =>
  new Command('verify-log').description('校验哈希链 / verify the hash chain').action(run);
