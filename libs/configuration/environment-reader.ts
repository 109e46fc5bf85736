import { ConfigurationError } from './configuration-error';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Why a value is wrong, in Chinese and in English. */
export type Wrong = Readonly<{ zh: string; en: string }>;

/** Reads settings one by one; every refusal is a `ConfigurationError` that names the variable. */
export class EnvironmentReader {
  constructor(private readonly environment: Environment) {}

  /**
   * The value, or null where it is not set. Empty counts as not set, since container tools hand unset variables on as
   * empty ones; an empty WENXIAO_* is refused, since nobody can tell whether it was meant as "off".
   */
  text(name: string): string | null {
    const value = this.environment[name];
    if (value === undefined) return null;
    if (value.trim() !== '') return value.trim();
    if (name.startsWith('WENXIAO_')) {
      throw new ConfigurationError(name, '不能为空，不需要时请不要设置', 'must not be empty; unset it instead', value);
    }
    return null;
  }

  choice<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.text(name);
    if (value === null) return fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    throw new ConfigurationError(name, `只能是 ${allowed.join('、')}`, `must be one of ${allowed.join(', ')}`, value);
  }

  port(name: string): number | null {
    const wrong = { zh: '必须是 0 到 65535 的整数', en: 'must be a whole number from 0 to 65535' };
    const value = this.checked(name, (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? null : wrong));
    return value === null ? null : Number(value);
  }

  /** The text when `check` finds nothing wrong with it. A `secret` is never repeated in the message. */
  checked(name: string, check: (text: string) => Wrong | null, secret = false): string | null {
    const value = this.text(name);
    const wrong = value === null ? null : check(value);
    if (wrong !== null) {
      throw new ConfigurationError(name, wrong.zh, wrong.en, secret ? undefined : (value ?? undefined));
    }
    return value;
  }

  /** A URL of one of the schemes, given without `:`. It may hold a password, so it is never repeated in the message. */
  url(name: string, schemes: readonly string[], check: (url: URL) => Wrong | null = () => null): string | null {
    return this.checked(
      name,
      (text) => {
        const starts = schemes.map((scheme) => `${scheme}://`).join(', ');
        const wrong = { zh: `必须是以 ${starts} 开头的地址`, en: `must be a URL that begins with ${starts}` };
        if (!URL.canParse(text)) return wrong;
        const url = new URL(text);
        return schemes.includes(url.protocol.slice(0, -1)) ? check(url) : wrong;
      },
      true,
    );
  }

  /** Deny by default (REL-R35): a misspelt setting must not be silently without effect. */
  refuseUnknown(prefix: string, known: readonly string[]): void {
    for (const name of Object.keys(this.environment).sort()) {
      if (!name.startsWith(prefix) || known.includes(name)) continue;
      throw new ConfigurationError(
        name,
        `没有这个配置项，可用的有 ${known.join('、')}`,
        `there is no such setting; known are ${known.join(', ')}`,
      );
    }
  }
}
