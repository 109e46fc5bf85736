import 'reflect-metadata';
import { applicationContext } from '../../composition/application-context';
import { startProjector } from '../../composition/roles';
import { runRole } from '../../composition/run-role';

void runRole('projector', async (wiring) => {
  const app = await applicationContext(wiring);
  const projector = startProjector(app, wiring);
  return {
    stop: async () => {
      await projector.stop();
      await app.close();
    },
  };
});
