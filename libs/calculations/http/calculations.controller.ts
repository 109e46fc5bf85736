import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../kernel/clock';
import { businessDateOf } from '../../kernel/instant';
import { RuleSetLibrary } from '../../rule-sets/domain/rule-set-library';
import { plain } from '../../web/plain';
import { calculate } from '../application/calculate';
import { CalculationBody } from './calculation.body';
import { CalculationView } from './calculation.view';
import { parseCalculation } from './parse-calculation';

@ApiTags('calculations')
@Controller('calculations')
export class CalculationsController {
  constructor(
    private readonly library: RuleSetLibrary,
    private readonly clock: Clock,
  ) {}

  /** Trial calculation (试算): the code and the rules in force, on numbers of the caller's choice; nothing is stored. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: CalculationView })
  async calculate(@Body() body: CalculationBody): Promise<CalculationView> {
    const request = await parseCalculation(plain(body));
    return calculate(request, {
      library: await this.library.monitoring(),
      on: businessDateOf(this.clock.now()),
    });
  }
}
