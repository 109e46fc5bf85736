import { Module } from '@nestjs/common';
import { WarningCommandsController } from './http/warning-commands.controller';
import { WarningReadsController } from './http/warning-reads.controller';

@Module({ controllers: [WarningCommandsController, WarningReadsController] })
export class WarningsHttpModule {}
