import { CommandBus } from '@nestjs/cqrs';
import { tellStories } from '../../apps/composition/sample-city/tell-stories';
import { EventStore } from '../../libs/event-store/event-store.port';
import { instant } from '../../libs/kernel/instant';
import { DeadlineDriver } from '../../libs/process-runtime/deadline-driver';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { OpenDeadlines } from '../../libs/process-runtime/open-deadlines.port';
import { ProjectionProgress } from '../../libs/projections/projection-progress.port';
import { DocumentStore } from '../../libs/attachments/document-store.port';
import { runApplication } from '../support/running-application';

const tally = new Map<string, [number, number]>();
const wrap = (object: any, method: string, name = method) => {
  const original = object[method].bind(object);
  object[method] = async (...args: any[]) => {
    const t = performance.now();
    try {
      return await original(...args);
    } finally {
      const [n, ms] = tally.get(name) ?? [0, 0];
      tally.set(name, [n + 1, ms + performance.now() - t]);
    }
  };
};
it('times', async () => {
  const application = await runApplication({ businessStart: '2025-06-01T09:00:00+08:00' });
  try {
    const { app } = application;
    wrap(app.get(CommandBus), 'execute');
    wrap(app.get(EventStore), 'head');
    wrap(app.get(ProjectionProgress), 'waitFor');
    wrap(app.get(ProjectionProgress), 'waitForPolicies');
    wrap(app.get(MovableClock), 'set');
    wrap(app.get(OpenDeadlines), 'nextDueAfter');
    wrap(app.get(DeadlineDriver), 'climbDue');
    wrap(app.get(DocumentStore), 'put');
    const t = Date.now();
    await tellStories(app, instant('2026-10-16T10:00:00+08:00'), () => undefined);
    process.stderr.write(`ms ${Date.now() - t}\n`);
    for (const [name, [n, ms]] of tally)
      process.stderr.write(`${name} ${n} ${ms.toFixed(0)} ms, ${(ms / n).toFixed(1)} each\n`);
  } finally {
    await application.stop();
  }
});
