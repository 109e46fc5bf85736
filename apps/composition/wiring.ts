import type { Configuration } from '../../libs/configuration/configuration';

/** What the composition must know beside the configuration: where the servers really are. */
export type Wiring = Readonly<{
  configuration: Configuration;
  /** Login of the application; it acts as role `wenxiao_app`. */
  databaseUrl: string;
  /** Null: no Temporal can be had, the sweeper alone keeps the deadlines. */
  temporalAddress: string | null;
}>;
