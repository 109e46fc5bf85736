import { budgetIndexEvents, budgetIndexRules } from '../../libs/budget-execution/domain/budget-index.catalogue';
import { deadlineEvents, deadlineRules } from '../../libs/deadlines/domain/deadline.catalogue';
import { EventTypes } from '../../libs/event-store/event-types';
import { logEvents } from '../../libs/event-store/log-incarnation';
import { goalRules } from '../../libs/goals/domain/goals.catalogue';
import type { EventDescription } from '../../libs/kernel/event-description';
import type { RuleDescription } from '../../libs/kernel/rule-description';
import { monitoringRules } from '../../libs/monitoring/domain/monitoring.catalogue';
import {
  monitoringReportEvents,
  monitoringReportRules,
} from '../../libs/monitoring/domain/monitoring-report.catalogue';
import { monitoringRunEvents } from '../../libs/monitoring/domain/monitoring-run.catalogue';
import { projectEvents, projectRules } from '../../libs/projects/domain/project.catalogue';
import { projectSerialEvents } from '../../libs/projects/domain/project-serial.decider';
import { ruleSetEvents, ruleSetRules } from '../../libs/rule-sets/domain/rule-sets.catalogue';
import { warningEvents, warningRules } from '../../libs/warnings/domain/warning.catalogue';

/** Every event type of this program. A slice that stores events adds its catalogue here. */
export const eventCatalogues: readonly (readonly EventDescription[])[] = [
  logEvents,
  projectEvents,
  projectSerialEvents,
  deadlineEvents,
  budgetIndexEvents,
  monitoringRunEvents,
  monitoringReportEvents,
  warningEvents,
  ruleSetEvents,
];

/** Every rule of this program in plain words. */
export const ruleCatalogues: readonly (readonly RuleDescription[])[] = [
  projectRules,
  goalRules,
  deadlineRules,
  ruleSetRules,
  monitoringRules,
  budgetIndexRules,
  monitoringReportRules,
  warningRules,
];

export const eventTypes = new EventTypes(eventCatalogues);
