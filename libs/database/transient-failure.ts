/** SQLSTATE classes that pass by themselves: connection, resources, operator intervention, serialisation, lock. */
const TRANSIENT_CLASSES = ['08', '40', '53', '55', '57'];

/** True for a failure that another try may heal. */
export const isTransient = (error: unknown): boolean => {
  const code: unknown = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return /connection|terminated|timeout/i.test(String(error));
  return TRANSIENT_CLASSES.includes(code.slice(0, 2)) || /^E(CONN|PIPE|TIMEDOUT|HOST|NOTFOUND)/.test(code);
};
