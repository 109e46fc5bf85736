import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../../kernel/principal';
import { AsTable } from '../../web/csv.interceptor';
import { pageOf, pageRequest, type Page } from '../../web/keyset-page';
import { languageOf } from '../../web/language';
import { ListQuery } from '../../web/list-query';
import { CurrentPrincipal } from '../../web/request-principal';
import { InboxQueries } from '../read-models/inbox.queries';
import { messageView, MessagesPageView, type MessageView } from './message.view';

const SORTS = { sentAt: 'position' } as const;

@ApiTags('me')
@Controller('me/messages')
export class MessagesController {
  constructor(private readonly inbox: InboxQueries) {}

  /** What the caller's role at his body was told, the newest first. */
  @AsTable([
    { field: 'sentAt', header: '时间' },
    { field: 'kindLabel', header: '类别' },
    { field: 'title', header: '标题' },
    { field: 'projectName', header: '项目' },
    { field: 'text', header: '内容' },
  ])
  @Get()
  @ApiOkResponse({ type: MessagesPageView })
  async page(
    @Query() query: ListQuery,
    @CurrentPrincipal() { role, org }: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<MessageView>> {
    const request = pageRequest(query, SORTS, '-sentAt', { role, org });
    const { limit, descending, after } = request;
    const page = { limit: limit + 1, descending, after: after === null ? null : String(after[0]) };
    const [rows, count] = await Promise.all([
      this.inbox.messages({ role, org }, page),
      request.count ? this.inbox.count({ role, org }) : undefined,
    ]);
    const english = languageOf(language) === 'en';
    return pageOf(rows, request, {
      keysOf: ({ position }) => [position],
      viewOf: (row) => messageView(row, english),
      ...(count !== undefined && { count }),
    });
  }
}
