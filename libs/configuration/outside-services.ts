import { ConfigurationError } from './configuration-error';
import type { EnvironmentReader } from './environment-reader';

/** An OpenID Connect provider, named by its issuer identifier. */
export type IdentityProvider = Readonly<{ issuer: string }>;
export type Mail = Readonly<{ url: string; from: string }>;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The local issuer signs any person, so production must name a real one; its keys must not come over plain HTTP. */
export const readIdentityProvider = (reader: EnvironmentReader, production: boolean): IdentityProvider | null => {
  const issuer = reader.url('OIDC_ISSUER', ['https', 'http'], (url) => {
    if (url.search !== '' || url.hash !== '')
      return { zh: '不能带查询或片段', en: 'must have no query and no fragment' };
    if (!production || url.protocol === 'https:' || LOOPBACK.includes(url.hostname)) return null;
    return { zh: '生产环境必须使用 https', en: 'must use https in production' };
  });
  if (issuer !== null) return { issuer };
  if (!production) return null;
  throw new ConfigurationError(
    'OIDC_ISSUER',
    '生产环境必须设置，本地开发签发方不可用',
    'needed in production, where the local development issuer is refused',
  );
};

export const readMail = (reader: EnvironmentReader): Mail | null => {
  const url = reader.url('SMTP_URL', ['smtp', 'smtps'], ({ hostname }) =>
    hostname === '' ? { zh: '缺少主机名', en: 'names no host' } : null,
  );
  const from = reader.checked('SMTP_FROM', (text) =>
    /^[^\s<>@]+@[^\s<>@]+$/.test(text) || /^[^<>@]+ <[^\s<>@]+@[^\s<>@]+>$/.test(text)
      ? null
      : { zh: '必须是邮件地址', en: 'must be a mail address' },
  );
  if (url === null) return null;
  if (from !== null) return { url, from };
  throw new ConfigurationError('SMTP_FROM', '设置 SMTP_URL 时必须设置', 'needed by SMTP_URL');
};
