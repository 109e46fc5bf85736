import { ApiProperty } from '@nestjs/swagger';
import { IsUuid } from '../../web/validators/is-pattern.decorator';
import { Optional } from '../../web/validators/optional.decorator';

/** What a stored document is named by in drafts and reports (INV-38). */
export class DocumentView {
  @ApiProperty({ pattern: '^[0-9a-f]{64}$' }) readonly sha256!: string;
  @ApiProperty({ type: 'integer', example: 200_000 }) readonly size!: number;
  @ApiProperty({ example: 'application/pdf' }) readonly mediaType!: string;
}

/** `GET /documents/{sha256}`. */
export class DownloadQuery {
  /** The project that names the document; not needed for what one's own body uploaded. */
  @Optional() @IsUuid() readonly project?: string;
}
