/** Connection refused or lost, on the way to a database or another service. */
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** SQLSTATE: connection exceptions, out of resources, shutting down, cancelled or timed out, to be tried again. */
const SQL_STATE = /^(08|53|57P0|57014|55P03|40001|40P01)/;

/** What `pg` says without any code. */
const POOL =
  /connection terminated|timeout exceeded when trying to connect|after calling end on the pool|connection error and is not queryable/i;

/** gRPC: deadline exceeded, unavailable. */
const GRPC = new Set<unknown>([4, 14]);

const speaksOfAbsence = (error: Error & { code?: unknown }): boolean => {
  if (GRPC.has(error.code)) return true;
  if (typeof error.code === 'string') return NETWORK.has(error.code) || SQL_STATE.test(error.code);
  return POOL.test(error.message);
};

/** True when something we stand on is away for the moment: the request may be repeated as it is (503, never 500). */
export const isUnavailability = (error: unknown, depth = 0): boolean => {
  if (!(error instanceof Error) || depth > 5) return false;
  if (speaksOfAbsence(error)) return true;
  if (error instanceof AggregateError) return error.errors.some((each) => isUnavailability(each, depth + 1));
  return isUnavailability(error.cause, depth + 1);
};
