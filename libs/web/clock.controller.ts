import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../kernel/clock';
import { businessDateOf } from '../kernel/instant';
import { instantView } from './instant.view';

type ClockView = Readonly<{ businessNow: string; businessDate: string; scale: number }>;

@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(private readonly clock: Clock) {}

  @ApiOperation({ summary: '业务时间 Business time' })
  @Get()
  now(): ClockView {
    const now = this.clock.now();
    return { businessNow: instantView(now), businessDate: businessDateOf(now), scale: this.clock.scale() };
  }
}
