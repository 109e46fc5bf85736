import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../kernel/principal';
import { instantView } from '../web/instant.view';
import { CurrentPrincipal } from '../web/request-principal';
import { Directory } from './directory.port';
import type { OrganisationKind } from './organisation';
import { roleLabel } from './role-labels';

export class MeView {
  @ApiProperty({ example: 'unit-clerk.106003' }) readonly personId!: string;
  @ApiProperty({ type: String, nullable: true }) readonly name!: string | null;
  @ApiProperty({ example: 'UNIT_CLERK' }) readonly role!: string;
  @ApiProperty({ example: '单位经办人' }) readonly roleLabel!: string;
  @ApiProperty({ example: '106003' }) readonly org!: string;
  @ApiProperty({ type: String, nullable: true }) readonly orgName!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly orgKind!: OrganisationKind | null;
  @ApiProperty({ type: String, nullable: true, example: '106' }) readonly departmentCode!: string | null;
  @ApiProperty({ type: [String] }) readonly scopes!: readonly string[];
  @ApiProperty({ example: '2026-10-16T10:00:00Z' }) readonly tokenExpiresAt!: string;
}

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(private readonly directory: Directory) {}

  @ApiOperation({ summary: '我是谁 Who I am' })
  @Get()
  @ApiOkResponse({ type: MeView })
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
