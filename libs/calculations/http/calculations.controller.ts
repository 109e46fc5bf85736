import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { plain } from '../../web/plain';
import { calculate } from '../application/calculate';
import { CalculationBody } from './calculation.body';
import { CalculationView } from './calculation.view';
import { parseCalculation } from './parse-calculation';

@ApiTags('calculations')
@Controller('calculations')
export class CalculationsController {
  /** Trial calculation (试算): the code that counts for real, on numbers of the caller's choice; nothing is stored. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: CalculationView })
  async calculate(@Body() body: CalculationBody): Promise<CalculationView> {
    return calculate(await parseCalculation(plain(body)));
  }
}
