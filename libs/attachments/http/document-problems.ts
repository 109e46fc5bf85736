import { malformedRequest, unavailable, unsupportedMediaType } from '../../web/known-problems';
import { problem, ProblemException } from '../../web/problem';
import { DocumentEmpty, DocumentTooLarge } from '../document-store.port';
import { MEDIA_TYPES } from '../media-types';

const empty = (): ProblemException =>
  malformedRequest('文件', '文件为空,没有任何内容。', 'The document is empty: it has no byte.');

const tooLarge = (limitBytes: number): ProblemException => {
  const megabytes = limitBytes / 1024 / 1024;
  return new ProblemException(
    problem(
      'payload-too-large',
      `文件超过 ${megabytes} MB 的上限。`,
      `The document is larger than the limit of ${megabytes} MB.`,
    ),
  );
};

export const mediaTypeRefused = (): ProblemException => {
  const kinds = [...new Set(MEDIA_TYPES.map(({ extension }) => extension))].join(', ');
  return new ProblemException(
    unsupportedMediaType(
      `请以文件自身的媒体类型发送原始字节;可用的文件类型:${kinds}。`,
      `Send the raw bytes under the media type of the file; such files are taken: ${kinds}.`,
    ),
  );
};

/** No space, no quota, too many open files: passes when an operator has made room (reliability N10). */
const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE'].includes(String((error as { code?: unknown } | null)?.code));

/** What the caller is told when an upload fails; other errors pass as they are. */
export const uploadProblem = (error: unknown): unknown => {
  if (error instanceof DocumentEmpty) return empty();
  if (error instanceof DocumentTooLarge) return tooLarge(error.limitBytes);
  return isFull(error) ? new ProblemException(unavailable(30), { cause: error }) : error;
};
