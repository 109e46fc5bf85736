import type { Projection } from '../../projections/projection';
import type {
  ProjectDrafted,
  ProjectResubmitted,
  ProjectRevised,
  ProjectSubmitted,
} from '../../projects/domain/project-drafting.events';
import type { MessageProjectRow } from './inbox.table';

type Handled = ProjectDrafted | ProjectRevised | ProjectSubmitted | ProjectResubmitted;

const drafted = ({ projectId, unitCode, departmentCode, application }: ProjectDrafted['data']): MessageProjectRow => ({
  project_id: projectId,
  name: application.name,
  unit_code: unitCode,
  department_code: departmentCode,
  classified: application.classified ?? false,
});

/** Read model for one question: which project is a message about, and whose is it? */
export const messageProjectsProjection: Projection<MessageProjectRow> = {
  name: 'message-projects',
  version: 1,
  table: 'message_projects_v1',
  columns: { project_id: 'uuid', name: 'text', unit_code: 'text', department_code: 'text', classified: 'boolean' },
  key: ['project_id'],
  handles: ['ProjectDrafted', 'ProjectRevised', 'ProjectSubmitted', 'ProjectResubmitted'] satisfies Handled['type'][],
  keysOf: ({ event }) => [[(event as Handled).data.projectId]],
  fold: (row, recorded) => {
    const event = recorded.event as Handled;
    if (event.type === 'ProjectDrafted') return row ?? drafted(event.data);
    if (row === undefined) return undefined;
    const { name, classified } = event.type === 'ProjectRevised' ? event.data.changes : event.data.application;
    return { ...row, name: name ?? row.name, classified: classified ?? row.classified };
  },
};
