import { Injectable } from '@nestjs/common';
import { Organisations } from '../kernel/organisations';
import type { Actor } from '../kernel/role';
import type { VisibleOrganisations } from '../kernel/visible-organisations';
import { Visibility } from '../kernel/visibility';
import { Directory } from './directory.port';
import { visibleOrgs } from './visibility';

/** INV-36 by the directory's bodies. */
@Injectable()
export class DirectoryVisibility extends Visibility {
  constructor(private readonly directory: Directory) {
    super();
  }

  async of(caller: Actor): Promise<VisibleOrganisations> {
    return visibleOrgs(caller, await this.directory.organisations());
  }
}

/** DEC-35: a department without units is its own unit. */
@Injectable()
export class DirectoryOrganisations extends Organisations {
  constructor(private readonly directory: Directory) {
    super();
  }

  async departmentOf(unitCode: string): Promise<string | null> {
    const bodies = await this.directory.organisations();
    const body = bodies.find(({ code }) => code === unitCode);
    if (body?.kind === 'UNIT') return body.parentCode;
    const hasUnits = bodies.some(({ parentCode }) => parentCode === unitCode);
    return body?.kind === 'DEPARTMENT' && !hasUnits ? body.code : null;
  }
}
