import { Module } from '@nestjs/common';
import { DashboardsController } from './http/dashboards.controller';
import { DualMonitoringQueries } from './read-models/dual-monitoring.queries';

@Module({ controllers: [DashboardsController], providers: [DualMonitoringQueries] })
export class DashboardsHttpModule {}
