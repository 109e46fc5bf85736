import { cultureScience2026 } from './stories/culture-science-2026.stories';
import { digitalFarmStory } from './stories/digital-farm.story';
import { elderCareStory } from './stories/elder-care.story';
import { emergency2026 } from './stories/emergency-2026.stories';
import { information2026 } from './stories/information-2026.stories';
import { publicBicyclesStory } from './stories/public-bicycles.story';
import { schoolCanteensStory } from './stories/school-canteens.story';
import { services2026 } from './stories/services-2026.stories';
import { startupIncubatorsStory } from './stories/startup-incubators.story';
import { works2026 } from './stories/works-2026.stories';
import type { Story } from './story';

/** Everything that happened in the sample city (domain.md 18.2): the projects of 2026, then those of 2027. */
export const allStories: readonly Story[] = [
  ...works2026,
  ...services2026,
  ...information2026,
  ...emergency2026,
  ...cultureScience2026,
  schoolCanteensStory,
  publicBicyclesStory,
  digitalFarmStory,
  elderCareStory,
  startupIncubatorsStory,
];
