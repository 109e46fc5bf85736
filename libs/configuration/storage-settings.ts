import { ConfigurationError } from './configuration-error';
import type { EnvironmentReader } from './environment-reader';

export type EventStoreChoice = Readonly<{ kind: 'postgres' }> | Readonly<{ kind: 'kurrentdb'; url: string }>;

/** `address` as `host:port`; null: a dev server of its own. */
export type TemporalChoice = Readonly<{ address: string | null; namespace: string }>;

const KURRENT_SCHEMES = ['kurrentdb', 'kurrent', 'kdb', 'esdb'].flatMap((name) => [name, `${name}+discover`]);

export const readEventStore = (reader: EnvironmentReader): EventStoreChoice => {
  const kind = reader.choice('EVENT_STORE', ['postgres', 'kurrentdb'], 'postgres');
  const url = reader.url('KURRENTDB_URL', KURRENT_SCHEMES);
  if (kind === 'postgres') return { kind };
  if (url !== null) return { kind, url };
  throw new ConfigurationError('KURRENTDB_URL', 'EVENT_STORE=kurrentdb 时必须设置', 'needed by EVENT_STORE=kurrentdb');
};

export const readTemporal = (reader: EnvironmentReader): TemporalChoice => {
  const address = reader.checked('TEMPORAL_ADDRESS', (text) => {
    const port = /^[0-9A-Za-z._-]+:(\d{1,5})$/.exec(text)?.[1] ?? /^\[[0-9a-fA-F:]+\]:(\d{1,5})$/.exec(text)?.[1];
    if (port !== undefined && Number(port) >= 1 && Number(port) <= 65_535) return null;
    return { zh: '必须是 主机:端口，例如 127.0.0.1:7233', en: 'must be host:port, for example 127.0.0.1:7233' };
  });
  const namespace = reader.checked('TEMPORAL_NAMESPACE', (text) =>
    /^[0-9A-Za-z][0-9A-Za-z._-]{0,254}$/.test(text)
      ? null
      : { zh: '只能含字母、数字、点、横线和下划线', en: 'may hold letters, digits, dots, dashes and underscores only' },
  );
  return { address, namespace: namespace ?? 'default' };
};
