import 'reflect-metadata';
import { instant } from '../../../libs/kernel/instant';
import { DevelopmentIssuer } from '../../../libs/access-control/development-issuer';
import { readConfiguration } from '../../../libs/configuration/configuration';
import { applicationContext } from '../../composition/application-context';
import { cast } from './cast';
import { driveYear } from './drive-year';
import { httpCaller } from './http-caller';
import { startOwnInstance, type OwnInstance } from './own-instance';
import { printedReport, reportOn, wrongLines } from './year-report';

const BUSINESS_START = '2026-01-15T09:00:00+08:00';
/** The reports of the fourth quarter have fallen due by then, and the missing one was marked. */
const UNTIL = instant('2027-01-22T18:00:00+08:00');

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** As the operator's command line reaches a running instance: its log and its clock, beside its HTTP. */
const reach = ({ home, written }: OwnInstance) => {
  const configuration = readConfiguration({ WENXIAO_HOME: home, WENXIAO_DEMO: 'organisations' }, home);
  const { databaseUrl, temporalAddress, namespace } = written;
  const temporal = { address: temporalAddress, namespace };
  return applicationContext({ configuration: { ...configuration, temporal }, databaseUrl, temporalAddress });
};

const run = async (own: OwnInstance): Promise<boolean> => {
  const began = performance.now();
  const issuer = new DevelopmentIssuer({ home: own.home, audience: 'wenxiao', production: false });
  const app = await reach(own);
  try {
    const call = httpCaller(own.written.url, issuer);
    const report = reportOn(await driveYear({ app, call, projects: cast, until: UNTIL, say }));
    for (const line of printedReport(report, cast, (performance.now() - began) / 60_000))
      process.stdout.write(`${line}\n`);
    return wrongLines(report).length === 0 && report.faults.length === 0;
  } finally {
    await app.close();
  }
};

const ownYear = async (): Promise<boolean> => {
  say('启动独立实例 / starting an instance of its own …');
  const starting = startOwnInstance(BUSINESS_START);
  // asked to stop half-way, nothing of the instance is left behind
  const onSignal = (): void => void starting.then((own) => own.stop()).finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  const own = await starting;
  try {
    return await run(own);
  } finally {
    await own.stop();
  }
};

/** Exit status: 0 when every rung came on its day, 1 when any line is wrong. */
ownYear().then(
  (right) => process.exit(right ? 0 : 1),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
