import { join } from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ContentFolder } from '../../libs/attachments/content-folder';
import { FileDocumentStore } from '../../libs/attachments/document-store.files';
import { DocumentStore } from '../../libs/attachments/document-store.port';
import type { Wiring } from './wiring';

/** Documents by hash in a folder of the home. */
@Global()
@Module({})
export class DocumentsModule {
  static forRoot({ configuration }: Wiring): DynamicModule {
    return {
      module: DocumentsModule,
      providers: [
        { provide: ContentFolder, useFactory: () => new ContentFolder(join(configuration.home, 'documents')) },
        { provide: DocumentStore, useClass: FileDocumentStore },
      ],
      exports: [DocumentStore],
    };
  }
}
