import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BudgetExecutionModule } from '../../libs/budget-execution/budget-execution.module';
import { DeadlinesModule } from '../../libs/deadlines/deadlines.module';
import { MonitoringReportsModule } from '../../libs/monitoring/monitoring-reports.module';
import { MonitoringRunsModule } from '../../libs/monitoring/monitoring-runs.module';
import { ProjectsModule } from '../../libs/projects/projects.module';
import { RuleSetsModule } from '../../libs/rule-sets/rule-sets.module';
import { TasksModule } from '../../libs/tasks/tasks.module';
import { WarningsModule } from '../../libs/warnings/warnings.module';
import { ConsumersModule } from './consumers.module';
import { DirectoryModule } from './directory.module';
import { DocumentsModule } from './documents.module';
import { PlatformModule } from './platform.module';
import { ProcessesModule } from './processes.module';
import type { Wiring } from './wiring';

/** Everything but HTTP: what every role loads. */
@Module({})
export class ApplicationModule {
  static forRoot(wiring: Wiring): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [
        CqrsModule.forRoot(),
        PlatformModule.forRoot(wiring),
        DirectoryModule,
        DocumentsModule.forRoot(wiring),
        RuleSetsModule,
        ProjectsModule,
        BudgetExecutionModule,
        WarningsModule,
        TasksModule,
        DeadlinesModule,
        MonitoringReportsModule,
        MonitoringRunsModule,
        ProcessesModule,
        ConsumersModule.forRoot(wiring),
      ],
    };
  }
}
