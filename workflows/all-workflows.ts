/** Entry of the workflow bundle: every export is a workflow type. Nothing but the bundle imports it. */
export { projectApproval } from './project-approval.workflow';
export { quarterlyMonitoring } from './quarterly-monitoring.workflow';
export { warningDisposition } from './warning-disposition.workflow';
