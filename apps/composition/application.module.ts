import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DeadlinesModule } from '../../libs/deadlines/deadlines.module';
import { ProjectsModule } from '../../libs/projects/projects.module';
import { ConsumersModule } from './consumers.module';
import { DirectoryModule } from './directory.module';
import { DocumentsModule } from './documents.module';
import { PlatformModule } from './platform.module';
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
        ProjectsModule,
        DeadlinesModule,
        ConsumersModule.forRoot(wiring),
      ],
    };
  }
}
