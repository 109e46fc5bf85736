import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Clock } from '../kernel/clock';
import { businessDateOf } from '../kernel/instant';
import { instantView } from './instant.view';

export class ClockView {
  @ApiProperty({ example: '2026-10-16T02:00:00Z' }) readonly businessNow!: string;
  @ApiProperty({ example: '2026-10-16' }) readonly businessDate!: string;
  @ApiProperty({ example: 1 }) readonly scale!: number;
}

@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(private readonly clock: Clock) {}

  @ApiOperation({ summary: '业务时间 Business time' })
  @Get()
  @ApiOkResponse({ type: ClockView })
  now(): ClockView {
    const now = this.clock.now();
    return { businessNow: instantView(now), businessDate: businessDateOf(now), scale: this.clock.scale() };
  }
}
