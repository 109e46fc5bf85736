import { Module } from '@nestjs/common';
import { CalculationsController } from './http/calculations.controller';

@Module({ controllers: [CalculationsController] })
export class CalculationsHttpModule {}
