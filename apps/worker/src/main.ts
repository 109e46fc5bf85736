import 'reflect-metadata';
import { applicationContext } from '../../composition/application-context';
import { startWorker } from '../../composition/roles';
import { runRole } from '../../composition/run-role';

void runRole('worker', async (wiring) => {
  const app = await applicationContext(wiring);
  const worker = startWorker(app, wiring);
  if (worker === null) throw new Error('TEMPORAL_ADDRESS 未设置 / TEMPORAL_ADDRESS is not set');
  return {
    stop: async () => {
      await worker.stop();
      await app.close();
    },
  };
});
