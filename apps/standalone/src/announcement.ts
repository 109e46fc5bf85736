import type { Wiring } from '../../composition/wiring';
import type { ServiceState } from './supervisor';

const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** What to know and to try, and last the line that begins with `ready` (api.md 4). */
export const announce = (url: string, { configuration }: Wiring, temporal: ServiceState): void => {
  const { eventStore, home, demo } = configuration;
  write('');
  write(`事件存储 / event store : ${eventStore.kind}`);
  write(`期限引擎 / Temporal    : ${temporal.status}${temporal.reason === null ? '' : ` (${temporal.reason})`}`);
  write(`数据目录 / home        : ${home}`);
  write(`接口文档 / API pages   : ${url}/docs`);
  if (demo !== 'off') {
    write('试一试 / try:');
    write('  TOKEN=$(npm run --silent operator -- token --person unit-clerk.106003 --role UNIT_CLERK --org 106003)');
    write(`  curl -s ${url}/api/v1/projects -H "Authorization: Bearer $TOKEN"`);
    write('  npm run --silent operator -- clock');
  }
  write(`ready ${url}`);
};
