import { spawn } from 'node:child_process';
import { inRoot, ROOT } from './paths.mjs';
import { endOnSignal, orEnd, prepare, SIGNALS } from './prepare.mjs';

const args = process.argv.slice(2);
const says = (...names) => args.some((arg) => names.some((name) => arg === name || arg.startsWith(`${name}=`)));

const statusOf = (signal) => (signal === 'SIGINT' ? 130 : 143);
const takenOver = endOnSignal(statusOf);
// a server named for the application is none for the tests: they start their own
await orEnd(prepare({ env: { ...process.env, TEMPORAL_ADDRESS: '' } }));

const workers = says('--maxWorkers', '-w', '--runInBand', '-i') ? [] : ['--maxWorkers=2'];
const jest = spawn(process.execPath, [inRoot('node_modules', 'jest', 'bin', 'jest.js'), ...workers, ...args], {
  cwd: ROOT,
  stdio: 'inherit',
});
takenOver();
for (const signal of SIGNALS) process.on(signal, () => jest.kill(signal));
jest.once('error', () => process.exit(1));
jest.once('exit', (status, signal) => process.exit(status ?? statusOf(signal)));
