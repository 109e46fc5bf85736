import { Command } from 'commander';
import { EventLabels } from '../../../../libs/event-store/event-labels';
import { EventStore } from '../../../../libs/event-store/event-store.port';
import { ProjectHistoryQueries } from '../../../../libs/projects/read-models/project-history.queries';
import { print } from '../output';
import { withApplication } from '../reach';

type Options = Readonly<{ project?: string; stream?: string; json?: boolean }>;

const PAGE = 500;

const run = async ({ project, stream, json }: Options): Promise<void> => {
  await withApplication(async (app) => {
    const store = app.get(EventStore);
    const histories = app.get(ProjectHistoryQueries);
    const labels = app.get(EventLabels);
    const next = (after: bigint) => {
      if (project !== undefined) return histories.page(project, after.toString(), PAGE);
      return stream === undefined ? store.readAll({ after, limit: PAGE }) : store.readStream(stream);
    };
    for (let after = -1n; ;) {
      const events = await next(after < 0n && project !== undefined ? 0n : after);
      for (const { position, recordedAt, event, stream: of, revision, metadata, id } of events) {
        const { actor, role, source } = metadata;
        if (json === true)
          process.stdout.write(
            `${JSON.stringify({ position: position.toString(), id, stream: of, revision: revision.toString(), recordedAt, ...event, metadata })}\n`,
          );
        else
          print(
            `${position}\t${recordedAt}\t${labels.of(event.type)}\t${event.type}\t${actor} (${role}, ${source})\t${of}@${revision}`,
          );
      }
      after = events.at(-1)?.position ?? after;
      if (events.length < PAGE || stream !== undefined) return;
    }
  });
};

/** History on the terminal, in order of the log. */
export const replayCommand = (): Command =>
  new Command('replay')
    .description('在终端按序列出历史 / the history in order of the log')
    .option('--project <id>', 'of one project, all its streams')
    .option('--stream <name>', 'of one stream')
    .option('--json', 'one event a line, complete')
    .action(run);
