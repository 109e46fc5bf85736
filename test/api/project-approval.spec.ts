import { projectApprovalSuite } from '../support/project-approval.suite';
import { runApplication } from '../support/running-application';

projectApprovalSuite(() => runApplication({ businessStart: '2026-09-15T09:00:00+08:00' }));
