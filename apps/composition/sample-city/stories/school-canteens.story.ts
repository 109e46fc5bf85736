import { schoolCanteens } from '../content/school-canteens';
import { draft, permitLateEntry, writeGoals } from '../drafting.deeds';
import { step, type Story } from '../story';

/** Project 16: a draft that missed D01 and may still be submitted (DEC-36), if its weights came to 100 (INV-02). */
export const schoolCanteensStory: Story = {
  project: schoolCanteens.project,
  steps: [
    step('2026-09-08 10:10', 'unit-clerk', draft(schoolCanteens)),
    step('2026-09-10 15:40', 'unit-clerk', writeGoals(schoolCanteens.goalSet)),
    step('2026-09-18 09:50', 'fin-perf', permitLateEntry('食品安全专项督查要求，许可逾期申报一次')),
  ],
};
