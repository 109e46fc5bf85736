import { Module, type DynamicModule, type ModuleMetadata, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { RuleDescription } from '../kernel/rule-description';
import { AtLeastInterceptor } from './at-least.interceptor';
import { CatalogueController } from './catalogue.controller';
import { ClockController } from './clock.controller';
import { CodeCatalogue, type CodeList } from './code-catalogue';
import { CommandMemory } from './command-memory';
import { CommandsController } from './commands.controller';
import { CsvInterceptor } from './csv.interceptor';
import { HealthController } from './health.controller';
import { HealthReports } from './health-reports';
import type { HttpSettings } from './http-settings';
import { HttpSettingsInForce } from './http-settings-in-force';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';
import { ProblemDetailsFilter } from './problem-details.filter';
import { ReadEtagInterceptor } from './read-etag.interceptor';
import { RuleCatalogue } from './rule-catalogue';
import { UndeclaredInputInterceptor } from './undeclared-input.interceptor';
import { StrictValidationPipe } from './validation.pipe';

export type WebOptions = Readonly<{
  settings: HttpSettings;
  codes: readonly CodeList[];
  rules: readonly (readonly RuleDescription[])[];
  /** Modules that export `DecideAndAppend`, `RefusalStore`, `Clock` and `ProjectionProgress`, unless they are global. */
  imports?: ModuleMetadata['imports'];
}>;

/** Outermost first: refuse what is not declared, wait for the position, then remember commands. */
const INTERCEPTORS: readonly Type[] = [
  AtLeastInterceptor,
  UndeclaredInputInterceptor,
  ReadEtagInterceptor,
  CsvInterceptor,
  IdempotencyInterceptor,
];

const SHARED: readonly Type[] = [Metrics, HealthReports, CommandMemory];

/** The platform part of the HTTP role. Global, so that slices inject `HealthReports`, `Metrics` and the catalogues. */
@Module({})
export class WebModule {
  static forRoot({ settings, codes, rules, imports = [] }: WebOptions): DynamicModule {
    const values: Provider[] = [
      { provide: HttpSettingsInForce, useValue: new HttpSettingsInForce(settings) },
      { provide: CodeCatalogue, useValue: new CodeCatalogue(codes) },
      { provide: RuleCatalogue, useValue: new RuleCatalogue(rules) },
    ];
    return {
      module: WebModule,
      global: true,
      imports: [...(imports ?? [])],
      controllers: [HealthController, MetricsController, CatalogueController, CommandsController, ClockController],
      providers: [
        ...values,
        ...SHARED,
        { provide: APP_FILTER, useClass: ProblemDetailsFilter },
        { provide: APP_PIPE, useClass: StrictValidationPipe },
        ...INTERCEPTORS.map((useClass) => ({ provide: APP_INTERCEPTOR, useClass })),
      ],
      exports: [...SHARED, HttpSettingsInForce, CodeCatalogue, RuleCatalogue],
    };
  }
}
