import type { CodeCatalogue } from '../../web/code-catalogue';
import type { Language } from '../../web/language';

/** Labels in the language of the caller. */
export type CodeWords = Readonly<{
  language: 'label' | 'labelEn';
  /** Of a code whose labels another slice gives to the catalogue, e.g. `light`. */
  named: (list: string, code: string) => string;
}>;

export const codeWords = (codes: CodeCatalogue, language: Language): CodeWords => ({
  language: language === 'en' ? 'labelEn' : 'label',
  named: (list, code) => codes.label(list, code, language),
});

type Lights = Readonly<{ budgetLight: string | null; goalLight: string | null }>;

/** Both lights with their labels; null where nothing was evaluated yet. */
export const lightsView = (
  { budgetLight, goalLight }: Lights,
  words: CodeWords,
): Lights & Readonly<{ budgetLightLabel: string | null; goalLightLabel: string | null }> => {
  const labelOf = (light: string | null): string | null => (light === null ? null : words.named('light', light));
  return { budgetLight, budgetLightLabel: labelOf(budgetLight), goalLight, goalLightLabel: labelOf(goalLight) };
};
