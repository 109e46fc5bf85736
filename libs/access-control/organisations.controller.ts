import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AsTable } from '../web/csv.interceptor';
import { pageOf, pageRequest, type Page } from '../web/keyset-page';
import { ListQuery } from '../web/list-query';
import { Directory } from './directory.port';
import { ORGANISATION_KINDS, type Organisation } from './organisation';
import { organisationKindLabel } from './role-labels';

export class OrganisationView {
  @ApiProperty({ example: '106003' }) readonly code!: string;
  @ApiProperty({ example: '市供水管网管理处' }) readonly name!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) readonly kind!: Organisation['kind'];
  @ApiProperty({ example: '预算单位' }) readonly kindLabel!: string;
  @ApiProperty({ type: String, nullable: true, example: '106' }) readonly parentCode!: string | null;
}

export class OrganisationPageView {
  @ApiProperty({ type: [OrganisationView] }) readonly items!: readonly OrganisationView[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: string | null;
}

const SORTS = { code: 'code' } as const;

const viewOf = (body: Organisation): OrganisationView => ({ ...body, kindLabel: organisationKindLabel(body.kind) });

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(private readonly directory: Directory) {}

  /** The bodies of the jurisdiction, by code. */
  @ApiOperation({ summary: '本辖区的单位 The bodies of the jurisdiction' })
  @AsTable([
    { field: 'code', header: '编码' },
    { field: 'name', header: '名称' },
    { field: 'kindLabel', header: '类别' },
    { field: 'parentCode', header: '主管部门' },
  ])
  @Get()
  @ApiOkResponse({ type: OrganisationPageView })
  async list(@Query() query: ListQuery): Promise<Page<OrganisationView>> {
    const request = pageRequest(query, SORTS, 'code');
    const direction = request.descending ? -1 : 1;
    const bodies = [...(await this.directory.organisations())].sort((a, b) => direction * compare(a.code, b.code));
    const last = request.after?.[0];
    const rows = bodies.filter(({ code }) => typeof last !== 'string' || direction * compare(code, last) > 0);
    return pageOf(rows, request, {
      keysOf: ({ code }) => [code],
      viewOf,
      ...(request.count && { count: bodies.length }),
    });
  }
}
