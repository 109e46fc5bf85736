import { startKurrentDbDouble } from '../support/kurrentdb-double';
import { projectApprovalSuite } from '../support/project-approval.suite';
import { runApplication } from '../support/running-application';

/** The whole application with its log in KurrentDB: the real client against the double, or the server that is named. */
projectApprovalSuite(async () => {
  const named = process.env['KURRENTDB_URL'];
  const double = named === undefined ? await startKurrentDbDouble() : null;
  const url = named ?? double?.connectionString ?? '';
  const environment = { EVENT_STORE: 'kurrentdb', KURRENTDB_URL: url };
  const application = await runApplication({ businessStart: '2026-09-15T09:00:00+08:00', environment });
  const stop = async (): Promise<void> => {
    await application.stop();
    await double?.close();
  };
  return { ...application, stop };
});
