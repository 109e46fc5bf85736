import type { Execution } from '../execution';
import { airMonitoringExecution } from './air-monitoring';
import { cityManagementPlatformExecution } from './city-management-platform';
import { farmlandExecution } from './farmland';
import { floodEmergencyExecution } from './flood-emergency';
import { forestFireReservesExecution } from './forest-fire-reserves';
import { kindergartensExecution } from './kindergartens';
import { libraryAtNightExecution } from './library-at-night';
import { researchGrantsExecution } from './research-grants';
import { roadSurfaceExecution } from './road-surface';
import { secretSystemsExecution } from './secret-systems';
import { skillsTrainingExecution } from './skills-training';
import { waterPipesExecution } from './water-pipes';

/** The projects of 2026 whose year is told, by their number. */
export const allExecutions: readonly Execution[] = [
  waterPipesExecution,
  roadSurfaceExecution,
  kindergartensExecution,
  skillsTrainingExecution,
  farmlandExecution,
  airMonitoringExecution,
  cityManagementPlatformExecution,
  forestFireReservesExecution,
  libraryAtNightExecution,
  researchGrantsExecution,
  secretSystemsExecution,
  floodEmergencyExecution,
];
