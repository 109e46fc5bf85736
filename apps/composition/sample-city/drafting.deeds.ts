import type { Command } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../../libs/event-store/append-receipt';
import type { GoalSet } from '../../../libs/goals/domain/goal-set';
import { CreateProject } from '../../../libs/projects/application/create-project.command';
import { PermitLateEntry } from '../../../libs/projects/application/permit-late-entry.command';
import type { ProjectCommanded } from '../../../libs/projects/application/project-decisions';
import { ResubmitProject } from '../../../libs/projects/application/resubmit-project.command';
import { ReviseGoalSet } from '../../../libs/projects/application/revise-goal-set.command';
import { ReviseProject } from '../../../libs/projects/application/revise-project.command';
import { SubmitProject } from '../../../libs/projects/application/submit-project.command';
import { WithdrawProject } from '../../../libs/projects/application/withdraw-project.command';
import type { ProjectApplication } from '../../../libs/projects/domain/project-application';
import { referenceTo, type Attachment } from './attachment';
import type { Content } from './content';
import type { Deed } from './story';

type ProjectDeed = (on: ProjectCommanded) => Command<AppendReceipt>;

/** A command about a project that was drafted before. */
export const onProject = (name: string, content: object, commandOf: ProjectDeed): Deed => ({
  name,
  content,
  command: ({ project: { projectId }, context, visible }) => commandOf({ projectId, context, visible }),
});

/** T1, with the reserved code of domain.md 18.2. */
export const draft = ({ application, attachments }: Content): Deed => ({
  name: 'CreateProject',
  content: application,
  uploads: attachments,
  command: ({ project: { projectId, departmentCode, code }, context }) =>
    new CreateProject(projectId, departmentCode, application, context, code),
});

/** T2. */
export const writeGoals = (goalSet: GoalSet): Deed =>
  onProject('ReviseGoalSet', goalSet, (on) => new ReviseGoalSet(on, goalSet));

/** T2; `attachments`, where given, are all documents from now on. */
export const revise = (given: Partial<ProjectApplication>, attachments?: readonly Attachment[]): Deed => {
  const changes = attachments === undefined ? given : { ...given, documents: attachments.map(referenceTo) };
  const deed = onProject('ReviseProject', changes, (on) => new ReviseProject(on, changes));
  return attachments === undefined ? deed : { ...deed, uploads: attachments };
};

/** T3. */
export const submit = (): Deed => onProject('SubmitProject', {}, (on) => new SubmitProject(on, []));

/** T7. */
export const resubmit = (): Deed => onProject('ResubmitProject', {}, (on) => new ResubmitProject(on, []));

/** T4. */
export const withdraw = (reason: string): Deed =>
  onProject('WithdrawProject', { reason }, (on) => new WithdrawProject(on, reason));

/** DEC-36. */
export const permitLateEntry = (reason: string): Deed =>
  onProject('PermitLateEntry', { reason }, (on) => new PermitLateEntry(on, reason));
