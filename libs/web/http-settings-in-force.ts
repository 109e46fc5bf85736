import type { HttpSettings } from './http-settings';

/** The settings as something that can be injected. */
export class HttpSettingsInForce {
  readonly production: boolean;

  constructor({ production }: Pick<HttpSettings, 'production'>) {
    this.production = production;
  }
}
