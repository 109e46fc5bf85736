import { sha256Hex } from '../../../libs/event-store/uuid-v5';
import type { DocumentReference } from '../../../libs/projects/domain/project-application';

/** A file that is stored before a command names it (INV-38). */
export type Attachment = Readonly<{ name: string; mediaType: string; bytes: Buffer }>;

/** A short paper in plain text: readable everywhere, and the same bytes at every telling. */
export const paper = (name: string, ...lines: readonly string[]): Attachment => ({
  name: `${name}.txt`,
  mediaType: 'text/plain',
  bytes: Buffer.from(`${[name, ...lines].join('\n')}\n`, 'utf8'),
});

export const referenceTo = ({ name, mediaType, bytes }: Attachment): DocumentReference => ({
  name,
  size: bytes.length,
  mediaType,
  sha256: sha256Hex(bytes),
});
