import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import type { HttpSettings } from '../web/http-settings';
import { throttling } from '../web/rate-limit';
import { RateLimitGuard } from '../web/rate-limit.guard';
import { Authentication } from './authentication';
import { BearerGuard } from './bearer.guard';
import { Directory } from './directory.port';
import { MeController } from './me.controller';
import { OrganisationsController } from './organisations.controller';
import { RoutePolicies, type RoutePolicy } from './route-policy';
import { RoutePolicyGuard } from './route-policy.guard';
import { TokenVerifier } from './token-verifier';

export type AccessControlOptions = Readonly<{
  settings: Pick<HttpSettings, 'rateLimit'>;
  verifier: TokenVerifier;
  /** The table of the platform and those of the slices. */
  policies: readonly (readonly RoutePolicy[])[];
  /** Modules that export `Directory`, unless it is global. */
  imports?: ModuleMetadata['imports'];
  /** Instead of a module that exports one. */
  directory?: Directory;
}>;

/** Who calls and what he may call; its three guards stand before every route, in this order. */
@Module({})
export class AccessControlModule {
  static forRoot({ settings, verifier, policies, imports = [], directory }: AccessControlOptions): DynamicModule {
    const given = directory === undefined ? [] : [{ provide: Directory, useValue: directory }];
    return {
      module: AccessControlModule,
      global: true,
      imports: [ThrottlerModule.forRoot(throttling(settings)), ...(imports ?? [])],
      controllers: [MeController, OrganisationsController],
      providers: [
        ...given,
        Authentication,
        { provide: TokenVerifier, useValue: verifier },
        { provide: RoutePolicies, useValue: new RoutePolicies(policies) },
        { provide: APP_GUARD, useClass: BearerGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_GUARD, useClass: RoutePolicyGuard },
      ],
      exports: [...given, Authentication, RoutePolicies],
    };
  }
}
