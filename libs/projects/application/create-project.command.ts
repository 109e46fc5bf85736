import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { DecideAndAppend } from '../../event-store/decide-and-append';
import { Clock } from '../../kernel/clock';
import type { CommandContext } from '../../kernel/command-context';
import { businessDateOf } from '../../kernel/instant';
import type { ProjectApplication } from '../domain/project-application';
import { project } from '../domain/project.decider';
import type { Project } from '../domain/project.state';
import { projectStream } from '../domain/project.stream';
import { ProjectNumbering } from './project-numbering';

/** First six digits of every project code of the jurisdiction (行政区划代码). */
const REGION_CODE = '990100';

/** T1. `code` only from seed and import; `departmentCode` as the directory says for the unit. */
export class CreateProject extends Command<AppendReceipt> {
  constructor(
    readonly projectId: string,
    readonly departmentCode: string,
    readonly application: ProjectApplication,
    readonly context: CommandContext,
    readonly code?: string,
  ) {
    super();
  }
}

@CommandHandler(CreateProject)
export class CreateProjectHandler implements ICommandHandler<CreateProject> {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly numbering: ProjectNumbering,
    private readonly clock: Clock,
  ) {}

  /** The number is reserved only for a creation that will be accepted, so that a refused one takes none. */
  execute({ projectId, departmentCode, application, context, code }: CreateProject): Promise<AppendReceipt> {
    const commandOf = async (state: Project) => {
      const { actor, role, org, source } = context;
      const now = this.clock.now();
      const command = {
        type: 'CreateProject' as const,
        by: { actor, role, org },
        now,
        today: businessDateOf(now),
        source,
        projectId,
        regionCode: REGION_CODE,
        departmentCode,
        application,
        ...(code === undefined ? {} : { code }),
      };
      project.decide(state, { ...command, serial: '000000000000' });
      const serial =
        code === undefined
          ? await this.numbering.reserve(projectId, context)
          : await this.numbering.reserveGiven(code.slice(-12), projectId, context);
      return { ...command, serial };
    };
    return this.decideAndAppend.run(projectStream(projectId), project, commandOf, context, { projectId });
  }
}
