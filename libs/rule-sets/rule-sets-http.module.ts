import { Module } from '@nestjs/common';
import { RuleSetsController } from './http/rule-sets.controller';
import { RuleSetsModule } from './rule-sets.module';

@Module({ imports: [RuleSetsModule], controllers: [RuleSetsController] })
export class RuleSetsHttpModule {}
