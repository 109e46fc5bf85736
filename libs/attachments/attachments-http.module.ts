import { Module } from '@nestjs/common';
import { DocumentsController } from './http/documents.controller';

/** Needs `DocumentStore` and `DocumentReferences` from the composition root. */
@Module({ controllers: [DocumentsController] })
export class AttachmentsHttpModule {}
