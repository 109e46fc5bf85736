import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../../kernel/principal';
import { languageOf } from '../../web/language';
import { UuidParameter, YearParameter } from '../../web/path-parameter.pipe';
import { plain } from '../../web/plain';
import { CurrentPrincipal } from '../../web/request-principal';
import { SubmissionChecks } from '../application/submission-checks';
import { checkView, CheckView } from './check.view';
import { GoalSetBody } from './goal-set.body';
import { SubmissionCheckBody } from './submission-check.body';

/** Checks of unsaved drafts by the rules of the commands; nothing is stored, no key is needed (`api.md` 1). */
@ApiTags('checks')
@Controller('projects')
export class SubmissionChecksController {
  constructor(private readonly checks: SubmissionChecks) {}

  /** What a submission of this draft would be told. */
  @Post(':p/submission-checks')
  @HttpCode(200)
  @ApiOkResponse({ type: CheckView })
  async submission(
    @Param('p', UuidParameter) p: string,
    @Body() body: SubmissionCheckBody,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<CheckView> {
    return checkView(await this.checks.submission(p, caller, plain(body)), languageOf(language));
  }

  /** What a submission would be told about this goal set. */
  @Post(':p/goal-sets/:year/checks')
  @HttpCode(200)
  @ApiOkResponse({ type: CheckView })
  async goalSet(
    @Param('p', UuidParameter) p: string,
    @Param('year', YearParameter) year: string,
    @Body() body: GoalSetBody,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<CheckView> {
    return checkView(await this.checks.goalSet(p, Number(year), caller, plain(body)), languageOf(language));
  }
}
