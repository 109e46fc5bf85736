/**
 * A setting that stops the start: the caller prints the message and ends with a status other than 0. The message is one
 * line that says which setting and why, Chinese first.
 */
export class ConfigurationError extends Error {
  constructor(
    readonly variable: string,
    readonly reason: string,
    readonly reasonEn: string,
    /** The refused value as given; left out for settings that may hold a password. */
    value?: string,
  ) {
    const named = value === undefined ? variable : `${variable}=${JSON.stringify(value)}`;
    super(`配置错误 ${named}：${reason} / configuration error, ${named}: ${reasonEn}`);
    this.name = 'ConfigurationError';
  }
}
