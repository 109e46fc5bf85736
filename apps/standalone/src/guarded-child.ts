import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

export type GuardedCommand = Readonly<{
  file: string;
  args: readonly string[];
  /** File descriptor that takes standard output and standard error. */
  output: number;
  /** Sent when `stop()` is called and when this process is gone, however it went. */
  stopSignal: 'INT' | 'TERM';
  /** After so many seconds the child that ignores the signal is killed. */
  graceSeconds: number;
  account?: Readonly<{ uid: number; gid: number }> | undefined;
  cwd?: string;
  environment?: Readonly<Record<string, string>>;
  /** True: a running child does not keep this process alive by itself. */
  unref?: boolean;
}>;

export type GuardedChild = Readonly<{
  pid: number;
  /** Exit status of the child, 128 + n when signal n ended it; resolves when it is really gone. */
  exited: Promise<number>;
  /** Sends the stop signal and waits until the child is gone. Harmless when called again. */
  stop(): Promise<number>;
}>;

/**
 * Runs between this process and the child. It holds the reading end of a pipe whose writing end only we have: the kernel
 * closes that one whatever way we end, `kill -9` included, and then the child is stopped. In a session of its own, so
 * that Ctrl-C reaches us alone and we stop the child when our own work is finished.
 */
const GUARD = `
stop_signal=$1; tenths=$2; shift 2
exec 4<&0
"$@" </dev/null 3>&- 4<&- &
child=$!
echo "$child" >&3
exec 3>&-
(
  read -r _ <&4
  trap '' TERM
  kill -s "$stop_signal" "$child"
  while kill -0 "$child"; do
    if [ "$tenths" -le 0 ]; then kill -s KILL "$child"; break; fi
    sleep 0.1
    tenths=$((tenths - 1))
  done
) </dev/null >/dev/null 2>&1 &
watcher=$!
trap 'kill -s "$stop_signal" "$child" 2>/dev/null' TERM INT HUP
exec 4<&- 2>/dev/null
while :; do wait "$child"; status=$?; kill -0 "$child" 2>/dev/null || break; done
kill "$watcher" 2>/dev/null
wait "$watcher" 2>/dev/null
exit "$status"
`;

/** Resolves as soon as the child has a process id; whether it serves is for the caller to find out. */
export const startGuardedChild = async (command: GuardedCommand): Promise<GuardedChild> => {
  const guard = spawn(
    '/bin/sh',
    ['-c', GUARD, 'guard', command.stopSignal, String(command.graceSeconds * 10), command.file, ...command.args],
    {
      stdio: ['pipe', command.output, command.output, 'pipe'],
      detached: true,
      cwd: command.cwd ?? '/',
      env: { PATH: process.env['PATH'], ...command.environment },
      ...command.account,
    },
  );
  guard.stdin?.on('error', () => undefined); // the guard is gone already: `exited` tells
  const exited = exitOf(guard);
  const pid = await childPid(guard);
  if (command.unref === true) letGo(guard);
  const stop = (): Promise<number> => {
    guard.ref();
    guard.stdin?.end();
    return exited;
  };
  return { pid, exited, stop };
};

const exitOf = (guard: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    guard.once('error', () => resolve(127));
    guard.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 143)));
  });

const childPid = async (guard: ChildProcess): Promise<number> => {
  const announced = guard.stdio[3] as Readable;
  announced.setEncoding('utf8');
  let text = '';
  try {
    for await (const chunk of announced) text += String(chunk);
  } catch {
    text = '';
  }
  const pid = Number(text.trim());
  if (Number.isSafeInteger(pid) && pid > 0) return pid;
  throw new Error('/bin/sh could not be started as the guard of a child process');
};

const letGo = (guard: ChildProcess): void => {
  guard.unref();
  (guard.stdin as unknown as { unref?: () => void }).unref?.();
};
