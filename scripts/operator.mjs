import { createRequire } from 'node:module';
import { endOnSignal, ensureBuilt, ensureInstalled, orEnd } from './prepare.mjs';

const takenOver = endOnSignal((signal) => (signal === 'SIGINT' ? 130 : 143));
await orEnd(ensureInstalled().then(ensureBuilt));
takenOver();
// in this process: standard output is the command's alone
createRequire(import.meta.url)('../dist/apps/operator/src/main.js');
