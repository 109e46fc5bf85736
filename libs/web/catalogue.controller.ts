import { Controller, Get, Headers, NotFoundException, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CodeCatalogue } from './code-catalogue';
import { CatalogueView, RuleListView, RuleSchema } from './catalogue.view';
import { languageOf } from './language';
import { RuleCatalogue, type RuleView } from './rule-catalogue';

@ApiTags('catalogue')
@Controller()
export class CatalogueController {
  constructor(
    private readonly codes: CodeCatalogue,
    private readonly rules: RuleCatalogue,
  ) {}

  @ApiOperation({ summary: '全部代码及其中英文名称 Every code with its labels' })
  @Get('catalogue')
  @ApiOkResponse({ type: CatalogueView })
  catalogue(): CatalogueView {
    return { catalogues: this.codes.lists };
  }

  @ApiOperation({ summary: '全部规则 Every rule in plain words' })
  @Get('rules')
  @ApiOkResponse({ type: RuleListView })
  list(@Headers('accept-language') language: string | undefined): RuleListView {
    return { items: this.rules.all(languageOf(language)), nextCursor: null };
  }

  @ApiOperation({ summary: '一条规则 One rule' })
  @Get('rules/:id')
  @ApiOkResponse({ type: RuleSchema })
  one(@Param('id') id: string, @Headers('accept-language') language: string | undefined): RuleView {
    const rule = this.rules.find(id, languageOf(language));
    if (rule === undefined) throw new NotFoundException();
    return rule;
  }
}
