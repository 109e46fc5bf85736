import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

const running = new Set();

/** Tells the person at the terminal one line; standard output is kept for the program that follows. */
export const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Runs a program to its end. Resolves with its exit status and its output, `status` null when the time was over or it
 * could not be started. With `progress`, says every ten seconds how long it has been going on.
 */
export const run = (file, args, { env = process.env, limitMs, progress, detached = true } = {}) =>
  new Promise((resolve) => {
    const since = Date.now();
    // in a group of its own, so that it can be ended with everything that it started
    const child = spawn(file, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    const end = () => endGroup(child);
    running.add(end);
    const limit = limitMs === undefined ? undefined : setTimeout(end, limitMs);
    const clock =
      progress === undefined
        ? undefined
        : setInterval(() => say(`${progress} … ${Math.round((Date.now() - since) / 1000)} s`), 10_000);
    const finish = (status) => {
      clearTimeout(limit);
      clearInterval(clock);
      running.delete(end);
      resolve({ status, output: output.trim(), seconds: Math.round((Date.now() - since) / 1000) });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(null);
    });
    child.once('close', (status) => finish(status));
  });

const endGroup = (child) => {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // gone already
  }
};

/** Ends everything that `run` has going on, when this process is told to stop half-way. */
export const endRunning = () => {
  for (const end of running) end();
};
