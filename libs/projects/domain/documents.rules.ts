import { unless, type Violation } from '../../kernel/rule-violation';
import type { ProjectApplication } from './project-application';
import { brokenField } from './project-violation';

/** INV-38: the bytes of that hash are kept. */
export const isStored = (sha256: string, stored: ReadonlySet<string>): boolean => stored.has(sha256);

/** INV-38: every document of the draft was uploaded before. */
export const documentViolations = (
  { documents = [] }: ProjectApplication,
  storedDocuments: readonly string[],
): readonly Violation[] => {
  const stored = new Set(storedDocuments);
  return documents.flatMap(({ name, sha256 }, n) =>
    unless(isStored(sha256, stored), () =>
      brokenField('INV-38', `/documents/${n}/sha256`, sha256, {
        message: `附件“${name}”尚未上传`,
        messageEn: `The document "${name}" was not uploaded`,
        remedy: '请先上传该文件，再提交申报',
        remedyEn: 'Upload the file first, then submit',
      }),
    ),
  );
};
