// `npm run demo:year`: fiscal year 2026 of a dozen projects on a Temporal server of its own, in minutes.
import { createRequire } from 'node:module';
import { endOnSignal, orEnd, prepare } from './prepare.mjs';

const takenOver = endOnSignal((signal) => (signal === 'SIGINT' ? 130 : 143));
await orEnd(prepare());
createRequire(import.meta.url)('../dist/apps/demo-year/src/main.js');
takenOver();
