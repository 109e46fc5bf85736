import { tellStories } from '../../apps/composition/sample-city/tell-stories';
import { EventStore } from '../../libs/event-store/event-store.port';
import { instant } from '../../libs/kernel/instant';
import { runApplication } from '../support/running-application';

it('times', async () => {
  const application = await runApplication({ businessStart: '2025-06-01T09:00:00+08:00' });
  try {
    const t = Date.now();
    await tellStories(application.app, instant('2026-10-16T10:00:00+08:00'), (l) => console.log(l));
    console.log('ms', Date.now() - t, (await application.app.get(EventStore).head()).position);
    const events = await application.app.get(EventStore).readAll({ limit: 2000 });
    console.log(
      events
        .map((e) => `${e.position} ${e.recordedAt} ${e.metadata.source} ${e.event.type} ${e.metadata.actor}`)
        .join('\n'),
    );
  } finally {
    await application.stop();
  }
});
