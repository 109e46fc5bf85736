import { createRequire } from 'node:module';
import { endOnSignal, orEnd, prepare } from './prepare.mjs';

// asked to stop is no failure, however early
const takenOver = endOnSignal(() => 0);
await orEnd(prepare());
// in this process, so that a signal to it reaches the application
createRequire(import.meta.url)('../dist/apps/standalone/src/main.js');
// it listens by now; a signal that came while it was loaded is told to whoever listens after this
takenOver();
