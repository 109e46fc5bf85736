import { Global, Module } from '@nestjs/common';
import { DirectoryOrganisations, DirectoryVisibility } from '../../libs/access-control/directory-visibility';
import { Directory } from '../../libs/access-control/directory.port';
import { PostgresDirectory } from '../../libs/access-control/directory.postgres';
import { Organisations } from '../../libs/kernel/organisations';
import { Visibility } from '../../libs/kernel/visibility';

/** Bodies and people for every role. */
@Global()
@Module({
  providers: [
    { provide: Directory, useClass: PostgresDirectory },
    { provide: Visibility, useClass: DirectoryVisibility },
    { provide: Organisations, useClass: DirectoryOrganisations },
  ],
  exports: [Directory, Visibility, Organisations],
})
export class DirectoryModule {}
