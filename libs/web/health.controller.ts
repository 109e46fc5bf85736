import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cameByAdminPort } from './admin-port';
import { HealthReports, worstOf, type HealthQuestion, type HealthReport, type HealthStatus } from './health-reports';
import { HttpSettingsInForce } from './http-settings-in-force';

type HealthView = Readonly<{ status: HealthStatus; statusLabel: string; reports?: readonly HealthReport[] }>;

const LABELS: Readonly<Record<HealthStatus, string>> = { OK: '正常', DEGRADED: '降级运行', DOWN: '故障' };

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly reports: HealthReports,
    private readonly settings: HttpSettingsInForce,
  ) {}

  @ApiOperation({ summary: '进程是否存活 Is the process alive?', security: [] })
  @Get('live')
  live(): HealthView {
    return { status: 'OK', statusLabel: LABELS.OK };
  }

  @ApiOperation({ summary: '能否提供服务 Can it serve?', security: [] })
  @Get('ready')
  ready(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    return this.answer('ready', request, reply);
  }

  /** Consumer lag, Temporal reachable or degraded, sweeper counter, last sealed head. */
  @ApiOperation({ summary: '数据是否正确及时 Is what it says true and in time?', security: [] })
  @Get('correct')
  correct(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    return this.answer('correct', request, reply);
  }

  private async answer(question: HealthQuestion, request: FastifyRequest, reply: FastifyReply): Promise<HealthView> {
    const reports = await this.reports.answers(question);
    const status = worstOf(reports);
    reply.status(status === 'DOWN' ? 503 : 200);
    const open = !this.settings.production || cameByAdminPort(request);
    return { status, statusLabel: LABELS[status], ...(open && { reports }) };
  }
}
