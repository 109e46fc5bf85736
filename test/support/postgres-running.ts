type Running = { server: Readonly<{ stop: () => Promise<void> }> | null };

const holder = globalThis as typeof globalThis & { wenxiaoTestPostgres?: Running };

/** Jest loads its set-up and its tear-down apart, so what the one started for the other hangs on the global object. */
export const running: Running = (holder.wenxiaoTestPostgres ??= { server: null });
