const FAMILIES = ['INV', 'DEC', 'T', 'D', 'F', 'DOM'];

/** How a rule id is written (domain.md); `DOM-10.1` names a section of it. */
const ID = /(?<![\w-])(?:INV-\d+|DEC-\d+|DOM-\d+(?:\.\d+)*|T\d+[a-z]?|D\d{2}|F\d+)(?![\w-])/g;

/** Every rule id that stands in the text as a word of its own, each once. */
export const idsIn = (text) => [...new Set(text.match(ID) ?? [])];

/** INV, DEC, T, D, F, DOM. */
export const familyOf = (id) => /^[A-Z]+/.exec(id)?.[0] ?? '';

/** INV before DEC before T ..; inside a family by number. */
export const byId = (a, b) =>
  FAMILIES.indexOf(familyOf(a)) - FAMILIES.indexOf(familyOf(b)) || a.localeCompare(b, 'en', { numeric: true });
