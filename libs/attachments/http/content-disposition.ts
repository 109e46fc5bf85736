/** What RFC 5987 allows unencoded beside what `encodeURIComponent` leaves alone, taken away again. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** No name leaves the folder into which it is saved, and none hides its end. */
const plainName = (name: string): string => [...name.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '_')].slice(0, 255).join('');

/** Always saved, never shown in place; the ASCII name is for clients that do not know RFC 6266. */
export const contentDisposition = (name: string): string => {
  const plain = plainName(name);
  const ascii = plain.replace(/[^\x20-\x7e]/g, '_').replace(/["%]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded(plain)}`;
};
