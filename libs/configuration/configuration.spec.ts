import { instant } from '../kernel/instant';
import { readConfiguration } from './configuration';
import { ConfigurationError } from './configuration-error';
import type { Environment } from './environment-reader';

const read = (environment: Environment) => readConfiguration(environment, '/srv/wenxiao');

const refusal = (environment: Environment): ConfigurationError => {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
};

const production = { NODE_ENV: 'production', OIDC_ISSUER: 'https://id.example.gov.cn' };

describe('readConfiguration', () => {
  it('has a default for every setting', () => {
    expect(read({})).toEqual({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      adminPort: null,
      home: '/srv/wenxiao/.wenxiao',
      databaseUrl: null,
      eventStore: { kind: 'postgres' },
      temporal: { address: null, namespace: 'default' },
      demo: 'stories',
      businessStart: instant('2026-10-16T10:00:00+08:00'),
      timeScale: 1,
      identityProvider: null,
      audience: 'wenxiao',
      mail: null,
      logLevel: 'info',
      rateLimit: 6000,
    });
  });

  it('takes every setting', () => {
    const settings = read({
      HOST: '0.0.0.0',
      PORT: '8080',
      ADMIN_PORT: '0',
      WENXIAO_HOME: '/var/lib/city',
      DATABASE_URL: 'postgresql://u:p@db:5432/wenxiao',
      EVENT_STORE: 'kurrentdb',
      KURRENTDB_URL: 'kurrentdb+discover://node1:2113?tls=true',
      TEMPORAL_ADDRESS: '[::1]:7233',
      TEMPORAL_NAMESPACE: 'city',
      WENXIAO_DEMO: 'off',
      WENXIAO_BUSINESS_START: '2027-01-04T00:00:00Z',
      WENXIAO_TIME_SCALE: '3600.5',
      OIDC_ISSUER: 'http://id.test/realm',
      OIDC_AUDIENCE: 'city',
      SMTP_URL: 'smtp://u:p@mail:25',
      SMTP_FROM: '问效 <wenxiao@example.gov.cn>',
      WENXIAO_LOG_LEVEL: 'warn',
      WENXIAO_RATE_LIMIT: 'off',
    });
    expect(settings).toMatchObject({ host: '0.0.0.0', port: 8080, adminPort: 0, home: '/var/lib/city' });
    expect(settings).toMatchObject({ demo: 'off', businessStart: '2027-01-04T00:00:00.000Z', timeScale: 3600.5 });
    expect(settings.eventStore).toEqual({ kind: 'kurrentdb', url: 'kurrentdb+discover://node1:2113?tls=true' });
    expect(settings.temporal).toEqual({ address: '[::1]:7233', namespace: 'city' });
    expect(settings).toMatchObject({ identityProvider: { issuer: 'http://id.test/realm' }, audience: 'city' });
    expect(settings.mail).toEqual({ url: 'smtp://u:p@mail:25', from: '问效 <wenxiao@example.gov.cn>' });
    expect(settings).toMatchObject({ logLevel: 'warn', rateLimit: null });
  });

  it('takes the start of the stories in any writing of the same instant', () => {
    expect(read({ WENXIAO_BUSINESS_START: '2026-10-16T02:00:00Z' }).businessStart).toBe('2026-10-16T02:00:00.000Z');
  });

  it('starts at the present business instant without stories', () => {
    expect(read({ WENXIAO_DEMO: 'organisations' }).businessStart).toBeNull();
  });

  it('counts an empty setting of others as not set', () => {
    expect(read({ DATABASE_URL: '', PORT: ' ', TEMPORAL_ADDRESS: '' })).toEqual(read({}));
  });

  it('leaves the sample city out in production', () => {
    expect(read(production)).toMatchObject({ production: true, demo: 'off', businessStart: null, timeScale: 1 });
  });

  it('accepts plain HTTP for an issuer of this machine only', () => {
    expect(read({ ...production, OIDC_ISSUER: 'http://127.0.0.1:9/' }).identityProvider).toEqual({
      issuer: 'http://127.0.0.1:9/',
    });
  });

  it.each<[string, Environment]>([
    ['WENXIAO_COLOUR', { WENXIAO_COLOUR: 'red' }],
    ['WENXIAO_TIMESCALE', { WENXIAO_TIMESCALE: '2' }],
    ['WENXIAO_DEMO', { WENXIAO_DEMO: 'everything' }],
    ['WENXIAO_DEMO', { WENXIAO_DEMO: '' }],
    ['WENXIAO_DEMO', { ...production, WENXIAO_DEMO: 'stories' }],
    ['WENXIAO_HOME', { WENXIAO_HOME: '  ' }],
    ['WENXIAO_BUSINESS_START', { WENXIAO_BUSINESS_START: '2026-10-16T10:00:01+08:00' }],
    ['WENXIAO_BUSINESS_START', { WENXIAO_DEMO: 'off', WENXIAO_BUSINESS_START: '2026-10-16 10:00' }],
    ['WENXIAO_BUSINESS_START', { WENXIAO_DEMO: 'off', WENXIAO_BUSINESS_START: '2026-10-16T10:00:00' }],
    ['WENXIAO_BUSINESS_START', { WENXIAO_DEMO: 'off', WENXIAO_BUSINESS_START: '2026-02-30T10:00:00+08:00' }],
    ['WENXIAO_BUSINESS_START', { ...production, WENXIAO_BUSINESS_START: '2026-10-16T10:00:00+08:00' }],
    ['WENXIAO_TIME_SCALE', { WENXIAO_TIME_SCALE: '0' }],
    ['WENXIAO_TIME_SCALE', { WENXIAO_TIME_SCALE: '-1' }],
    ['WENXIAO_TIME_SCALE', { WENXIAO_TIME_SCALE: 'fast' }],
    ['WENXIAO_TIME_SCALE', { WENXIAO_TIME_SCALE: '1e9' }],
    ['WENXIAO_TIME_SCALE', { WENXIAO_TIME_SCALE: '99999999' }],
    ['WENXIAO_TIME_SCALE', { ...production, WENXIAO_TIME_SCALE: '1' }],
    ['WENXIAO_LOG_LEVEL', { WENXIAO_LOG_LEVEL: 'loud' }],
    ['WENXIAO_RATE_LIMIT', { WENXIAO_RATE_LIMIT: '0' }],
    ['HOST', { HOST: 'http://localhost' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '3000.5' }],
    ['ADMIN_PORT', { PORT: '4000', ADMIN_PORT: '4000' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://u:p@db/wenxiao' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://u:p@db' }],
    ['DATABASE_URL', { DATABASE_URL: 'wenxiao' }],
    ['EVENT_STORE', { EVENT_STORE: 'mongodb' }],
    ['KURRENTDB_URL', { EVENT_STORE: 'kurrentdb' }],
    ['KURRENTDB_URL', { EVENT_STORE: 'kurrentdb', KURRENTDB_URL: 'http://node1:2113' }],
    ['TEMPORAL_ADDRESS', { TEMPORAL_ADDRESS: 'temporal' }],
    ['TEMPORAL_ADDRESS', { TEMPORAL_ADDRESS: 'temporal:70000' }],
    ['TEMPORAL_NAMESPACE', { TEMPORAL_NAMESPACE: 'two words' }],
    ['OIDC_ISSUER', { NODE_ENV: 'production' }],
    ['OIDC_ISSUER', { ...production, OIDC_ISSUER: 'http://id.example.gov.cn' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'https://id.example.gov.cn?tenant=1' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example.gov.cn' }],
    ['SMTP_FROM', { SMTP_URL: 'smtp://mail', SMTP_FROM: 'somebody' }],
    ['SMTP_FROM', { SMTP_URL: 'smtp://mail' }],
    ['NODE_ENV', { NODE_ENV: 'prod' }],
  ])('REL-R35: stops the start on a bad %s: %j', (variable, environment) => {
    const error = refusal(environment);
    expect(error.variable).toBe(variable);
    expect(error.message).toMatch(/[\u4e00-\u9fff]/);
    expect(error.message).toContain(error.reasonEn);
    expect(error.message.split(variable).length).toBeGreaterThan(2);
    expect(error.message).not.toMatch(/[\r\n]/);
  });

  it('keeps the message on one line whatever the value', () => {
    expect(refusal({ WENXIAO_DEMO: 'a\nready http://x' }).message).not.toContain('\n');
  });

  it('repeats no password', () => {
    expect(refusal({ DATABASE_URL: 'mysql://u:tr0ub4dor@db/wenxiao' }).message).not.toContain('tr0ub4dor');
  });
});
