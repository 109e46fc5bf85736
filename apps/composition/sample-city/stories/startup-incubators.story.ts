import { startupIncubators } from '../content/startup-incubators';
import { draft, submit, withdraw, writeGoals } from '../drafting.deeds';
import { accept } from '../review.deeds';
import { step, type Story } from '../story';

/** Project 24: withdrawn by its unit during the review of the department. */
export const startupIncubatorsStory: Story = {
  project: startupIncubators.project,
  steps: [
    step('2026-08-24 11:10', 'unit-clerk', draft(startupIncubators)),
    step('2026-08-26 16:10', 'unit-clerk', writeGoals(startupIncubators.goalSet)),
    step('2026-09-15 15:40', 'unit-head', submit()),
    step('2026-09-16 16:05', 'dept-reviewer', accept()),
    step('2026-09-18 14:20', 'unit-head', withdraw('与省级创业补助政策重复，改由省级专项支持')),
  ],
};
