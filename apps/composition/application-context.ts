import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationModule } from './application.module';
import type { Wiring } from './wiring';

/** Everything but HTTP, for the roles without it and for the command line. */
export const applicationContext = (wiring: Wiring): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(ApplicationModule.forRoot(wiring), {
    logger: ['error', 'fatal', 'warn'],
    abortOnError: false,
  });
