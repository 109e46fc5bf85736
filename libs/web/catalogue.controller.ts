import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CodeCatalogue } from './code-catalogue';
import { CatalogueView, RuleListView, RuleSchema } from './catalogue.view';
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
  list(): RuleListView {
    return { items: this.rules.rules, nextCursor: null };
  }

  @ApiOperation({ summary: '一条规则 One rule' })
  @Get('rules/:id')
  @ApiOkResponse({ type: RuleSchema })
  one(@Param('id') id: string): RuleView {
    const rule = this.rules.find(id.toUpperCase());
    if (rule === undefined) throw new NotFoundException();
    return rule;
  }
}
