import { Command } from 'commander';
import { seedDirectory } from '../../../../libs/access-control/directory-seed.postgres';
import { sampleCityOrganisations } from '../../../../libs/access-control/sample-city';
import { sampleCityPeople } from '../../../../libs/access-control/sample-city-people';
import { STORIES_START } from '../../../../libs/configuration/business-time-settings';
import { ReadConnection } from '../../../../libs/database/read-connection';
