import type { Language } from './language';

/** One English constant with the words that people read. */
export type CodeLabel = Readonly<{ code: string; label: string; labelEn: string }>;

/** All values of one kind of code, e.g. of project states. */
export type CodeList = Readonly<{ name: string; label: string; labelEn: string; codes: readonly CodeLabel[] }>;

/** Every code that an answer can hold (`GET /catalogue`); built once by the composition root from the slices' lists. */
export class CodeCatalogue {
  private readonly byName: ReadonlyMap<string, CodeList>;

  constructor(readonly lists: readonly CodeList[]) {
    this.byName = new Map(lists.map((list) => [list.name, list]));
    if (this.byName.size !== lists.length) throw new Error('a list of codes is given twice');
  }

  /** The label; the code itself when no list knows it, for an old event may hold a code that is gone. */
  label(list: string, code: string, language: Language): string {
    const known = this.byName.get(list)?.codes.find((each) => each.code === code);
    return (language === 'en' ? known?.labelEn : known?.label) ?? code;
  }
}
