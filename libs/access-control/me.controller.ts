import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../kernel/principal';
import { instantView } from '../web/instant.view';
import { CurrentPrincipal } from '../web/request-principal';
import { Directory } from './directory.port';
import type { OrganisationKind } from './organisation';
import { roleLabel } from './role-labels';

type MeView = Readonly<{
  personId: string;
  name: string | null;
  role: string;
  roleLabel: string;
  org: string;
  orgName: string | null;
  orgKind: OrganisationKind | null;
  departmentCode: string | null;
  scopes: readonly string[];
  tokenExpiresAt: string;
}>;

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(private readonly directory: Directory) {}

  @ApiOperation({ summary: '我是谁 Who I am' })
  @Get()
  async me(@CurrentPrincipal() { actor, role, org, scopes, expiresAt }: Principal): Promise<MeView> {
    const [person, body] = await Promise.all([this.directory.person(actor), this.directory.organisation(org)]);
    return {
      personId: actor,
      name: person?.displayName ?? null,
      role,
      roleLabel: roleLabel(role),
      org,
      orgName: body?.name ?? null,
      orgKind: body?.kind ?? null,
      departmentCode: body?.kind === 'DEPARTMENT' ? body.code : (body?.parentCode ?? null),
      scopes,
      tokenExpiresAt: instantView(expiresAt),
    };
  }
}
