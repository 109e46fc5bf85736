import type { CodeCatalogue } from '../../web/code-catalogue';
import type { Language } from '../../web/language';
import type { Label } from '../domain/warning-labels';

/** Labels in the language of the caller. */
export type CodeWords = Readonly<{
  of: (label: Label) => string;
  /** Of a code whose labels another slice gives to the catalogue, e.g. `light`. */
  named: (list: string, code: string) => string;
}>;

export const codeWords = (codes: CodeCatalogue, language: Language): CodeWords => ({
  of: ({ label, labelEn }) => (language === 'en' ? labelEn : label),
  named: (list, code) => codes.label(list, code, language),
});
