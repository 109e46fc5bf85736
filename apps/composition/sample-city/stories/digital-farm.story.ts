import { digitalFarm } from '../content/digital-farm';
import { draft, submit, writeGoals } from '../drafting.deeds';
import { accept, approve, grade } from '../review.deeds';
import { step, type Story } from '../story';

/** Project 21: the goal is graded 良, but finance lets its review run over D10 (due 14 October) up to the first escalation. */
export const digitalFarmStory: Story = {
  project: digitalFarm.project,
  steps: [
    step('2026-08-24 10:00', 'unit-clerk', draft(digitalFarm)),
    step('2026-08-26 15:00', 'unit-clerk', writeGoals(digitalFarm.goalSet)),
    step('2026-09-15 10:30', 'unit-head', submit()),
    step('2026-09-17 15:00', 'dept-reviewer', accept()),
    step('2026-09-23 16:30', 'dept-head', approve('示范园一期成效明显，同意续建')),
    step('2026-09-29 10:45', 'fin-perf', grade(['17.5', '25', '25.5', '17'], '带动农户的测算依据可再充实，总体可行')),
  ],
};
