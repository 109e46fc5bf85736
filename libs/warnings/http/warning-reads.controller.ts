import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { Principal } from '../../kernel/principal';
import { sees } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import { CodeCatalogue } from '../../web/code-catalogue';
import { AsTable } from '../../web/csv.interceptor';
import { pageOf, pageRequest, type Page } from '../../web/keyset-page';
import { languageOf } from '../../web/language';
import { WarningIdParameter } from '../../web/path-parameter.pipe';
import { CurrentPrincipal } from '../../web/request-principal';
import { WarningDecisions } from '../application/warning-decisions';
import { actionsOf } from '../domain/warning-actions';
import { WARNING_SORTS, WarningQueries } from '../read-models/warnings.queries';
import { codeWords } from './code-words';
import { WARNING_TABLE, warningItemView, WarningItemView, WarningPageView } from './warning-list.view';
import { actionView } from '../../web/action.view';
import { warningView, WarningView } from './warning.view';
import { WarningsQuery } from './warnings.query';

@ApiTags('warnings')
@Controller('warnings')
export class WarningReadsController {
  constructor(
    private readonly visibility: Visibility,
    private readonly queries: WarningQueries,
    private readonly decisions: WarningDecisions,
    private readonly codes: CodeCatalogue,
  ) {}

  /** Warnings the caller may see (INV-36), newest first; `state=open` is every one that is not closed. */
  @Get()
  @AsTable(WARNING_TABLE)
  @ApiOkResponse({ type: WarningPageView })
  async page(
    @Query() query: WarningsQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<WarningItemView>> {
    const { limit: _, cursor: __, sort: ___, count: ____, ...filter } = query;
    const visible = await this.visibility.of(caller);
    const request = pageRequest(query, WARNING_SORTS, '-createdAt', { ...filter, visible });
    const { column, descending, limit, after } = request;
    const cursor = after === null ? null : ([String(after[0]), String(after[1])] as const);
    const [rows, count] = await Promise.all([
      this.queries.page(filter, visible, { column, descending, limit: limit + 1, after: cursor }).execute(),
      request.count ? this.queries.count(filter, visible) : undefined,
    ]);
    const words = codeWords(this.codes, languageOf(language));
    return pageOf(rows, request, {
      keysOf: ({ sort_value, warning_id }) => [sort_value, warning_id],
      viewOf: ({ warning, due_date }) => warningItemView(warning, due_date, words),
      ...(count === undefined ? {} : { count }),
    });
  }

  /** One warning whole; `actions` tell what the caller may do now and why not, by the rules of the commands. */
  @Get(':w')
  @ApiOkResponse({ type: WarningView })
  async one(
    @Param('w', WarningIdParameter) w: string,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<WarningView> {
    const found = await this.queries.find(w);
    if (found === undefined || !sees(await this.visibility.of(caller), found.warning))
      throw new NotFoundForCaller('warning', w);
    const { actor, role, org } = caller;
    const asked = await this.decisions.circumstances(found.warning, { actor, role, org });
    const spoken = languageOf(language);
    const actions = actionsOf(found.warning, asked).map((action) => actionView(action, spoken === 'en'));
    return warningView(found, { asked, actions, words: codeWords(this.codes, spoken) });
  }
}
