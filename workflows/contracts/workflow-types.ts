import type * as workflows from '../all-workflows';

/** Kind of process, the first part of its key, to the name of its workflow. */
const WORKFLOW_TYPES: Readonly<Record<string, keyof typeof workflows>> = {
  'project-approval': 'projectApproval',
  'quarterly-monitoring': 'quarterlyMonitoring',
  'warning-disposition': 'warningDisposition',
};

/** Throws for a kind that no workflow drives: started all the same it would wait for a worker for ever. */
export const workflowTypeOf = (process: string): string => {
  const [kind = ''] = process.split('/');
  const type = WORKFLOW_TYPES[kind];
  if (type === undefined) throw new Error(`no workflow drives the process ${process}`);
  return type;
};
