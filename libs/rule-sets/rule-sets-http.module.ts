import { Module } from '@nestjs/common';
import { RuleSetsController } from './http/rule-sets.controller';

@Module({ controllers: [RuleSetsController] })
export class RuleSetsHttpModule {}
