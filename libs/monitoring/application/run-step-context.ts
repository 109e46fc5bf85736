import { derivedId, sha256Hex } from '../../event-store/uuid-v5';
import type { CommandContext } from '../../kernel/command-context';
import type { ClimbedBy } from '../../process-runtime/rung-climber.port';

/** What the end of a run does: to one project, or to the run itself. */
export type RunStep = 'open' | 'evaluate' | 'complete' | 'conclude';

/** The same id whether timer, sweeper or a repetition takes the step: whoever is first wins (REL-R18). */
export const runStepContext = (process: string, step: RunStep, about: string, by: ClimbedBy): CommandContext => ({
  commandId: derivedId('monitoring-run', process, step, about),
  digest: sha256Hex(`${process}/${step}/${about}`),
  actor: `system:${process.split('/')[0] ?? process}`,
  role: 'SYSTEM',
  org: 'F',
  correlationId: process,
  ...by,
});
