// `npm run deadlines:flood`: 10,000 deadlines due in the same second, by the sweeper alone and with Temporal (REL-L07).
import { createRequire } from 'node:module';
import { endOnSignal, orEnd, prepare } from './prepare.mjs';

const takenOver = endOnSignal((signal) => (signal === 'SIGINT' ? 130 : 143));
await orEnd(prepare());
takenOver();
// in this process: standard output is the report's alone
createRequire(import.meta.url)('../dist/apps/deadlines-flood/src/main.js');
