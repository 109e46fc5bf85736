import { resolve } from 'node:path';
import type { Instant } from '../kernel/instant';
import { readBusinessTime } from './business-time-settings';
import { ConfigurationError } from './configuration-error';
import { EnvironmentReader, type Environment } from './environment-reader';
import { readIdentityProvider, readMail, type IdentityProvider, type Mail } from './outside-services';
import { readEventStore, readTemporal, type EventStoreChoice, type TemporalChoice } from './storage-settings';

/** Which sample data a new database is filled with (`WENXIAO_DEMO`). */
export type Demo = 'stories' | 'organisations' | 'off';
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** Everything that can be set from outside, read once at boot. No other place reads the environment. */
export type Configuration = Readonly<{
  production: boolean;
  host: string;
  /** 0: a free one. */
  port: number;
  /** Where metrics, documents and the details of health are served in production; null: nowhere. */
  adminPort: number | null;
  /** Absolute folder of the embedded database, Temporal's file and the development keys. */
  home: string;
  /** null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  eventStore: EventStoreChoice;
  temporal: TemporalChoice;
  demo: Demo;
  /** The business instant of the first start; null: the instant of the first start itself. */
  businessStart: Instant | null;
  /** Business seconds in one real second. */
  timeScale: number;
  /** null: the local development issuer. */
  identityProvider: IdentityProvider | null;
  /** What a token must name as its audience, whoever issued it. */
  audience: string;
  /** null: mails are not sent. */
  mail: Mail | null;
  logLevel: LogLevel;
  /** Requests per minute and caller; null: no limit. */
  rateLimit: number | null;
}>;

const KNOWN = [
  'WENXIAO_BUSINESS_START',
  'WENXIAO_DEMO',
  'WENXIAO_HOME',
  'WENXIAO_LOG_LEVEL',
  'WENXIAO_RATE_LIMIT',
  'WENXIAO_TIME_SCALE',
] as const;

const DEMOS: readonly Demo[] = ['stories', 'organisations', 'off'];
const LOG_LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** @throws {ConfigurationError} on the first wrong or unknown setting; `cwd` is what a relative home starts from. */
export const readConfiguration = (environment: Environment, cwd: string): Configuration => {
  const reader = new EnvironmentReader(environment);
  reader.refuseUnknown('WENXIAO_', KNOWN);
  const production = readProduction(reader);
  const demo = readDemo(reader, production);
  return {
    production,
    ...readListening(reader),
    home: resolve(cwd, reader.text('WENXIAO_HOME') ?? '.wenxiao'),
    databaseUrl: readDatabaseUrl(reader),
    eventStore: readEventStore(reader),
    temporal: readTemporal(reader),
    demo,
    ...readBusinessTime(reader, { production, stories: demo === 'stories' }),
    identityProvider: readIdentityProvider(reader, production),
    audience: reader.text('OIDC_AUDIENCE') ?? 'wenxiao',
    mail: readMail(reader),
    logLevel: reader.choice('WENXIAO_LOG_LEVEL', LOG_LEVELS, 'info'),
    rateLimit: readRateLimit(reader),
  };
};

/** A misspelt `NODE_ENV` would start production with the development issuer, so it is refused. */
const readProduction = (reader: EnvironmentReader): boolean =>
  reader.choice('NODE_ENV', ['production', 'development', 'test'], 'development') === 'production';

/** The stories live in the business time of the sample city, and production has no other time than the wall clock. */
const readDemo = (reader: EnvironmentReader, production: boolean): Demo => {
  const demo = reader.choice('WENXIAO_DEMO', DEMOS, production ? 'off' : 'stories');
  if (production && demo === 'stories') {
    throw new ConfigurationError('WENXIAO_DEMO', '生产环境不能使用样例故事', 'refused in production', demo);
  }
  return demo;
};

const readListening = (reader: EnvironmentReader): Pick<Configuration, 'host' | 'port' | 'adminPort'> => {
  const host = reader.checked('HOST', (text) =>
    /^[0-9A-Za-z.:_-]+$/.test(text) ? null : { zh: '必须是主机名或 IP 地址', en: 'must be a host name or an address' },
  );
  const port = reader.port('PORT') ?? 3000;
  const adminPort = reader.port('ADMIN_PORT');
  if (adminPort !== null && adminPort === port && port !== 0) {
    throw new ConfigurationError('ADMIN_PORT', '不能与 PORT 相同', 'must differ from PORT', String(adminPort));
  }
  return { host: host ?? '127.0.0.1', port, adminPort };
};

const readDatabaseUrl = (reader: EnvironmentReader): string | null =>
  reader.url('DATABASE_URL', ['postgres', 'postgresql'], ({ pathname }) =>
    pathname.length > 1 ? null : { zh: '缺少数据库名', en: 'names no database' },
  );

const DEFAULT_RATE_LIMIT = 6_000;

const readRateLimit = (reader: EnvironmentReader): number | null => {
  const value = reader.checked('WENXIAO_RATE_LIMIT', (text) =>
    /^(off|[1-9]\d{0,8})$/.test(text)
      ? null
      : { zh: '必须是每分钟次数（正整数）或 off', en: 'must be requests per minute (a whole number above 0) or off' },
  );
  if (value === 'off') return null;
  return value === null ? DEFAULT_RATE_LIMIT : Number(value);
};
