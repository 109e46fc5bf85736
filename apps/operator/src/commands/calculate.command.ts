import { buffer } from 'node:stream/consumers';
import { Command } from 'commander';
import { calculateText } from '../calculate-text';
import { print, tell } from '../output';

const run = async (): Promise<void> => {
  const outcome = await calculateText(await buffer(process.stdin));
  if ('answer' in outcome) {
    print(outcome.answer);
    return;
  }
  tell(JSON.stringify(outcome.refusal, null, 2));
  process.exitCode = 2;
};

/** Trial calculation without server or database: the request on standard input, the answer on standard output. */
export const calculateCommand = (): Command =>
  new Command('calculate')
    .description(
      '试算：从标准输入读取请求（或请求列表） / trial calculation of the request, or list of requests, on standard input',
    )
    .action(run);
