export type Language = 'zh' | 'en';

type Preference = Readonly<{ tag: string; quality: number }>;

const preferenceOf = (item: string): Preference => {
  const [tag = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
};

/** Chinese unless the caller prefers English; the first of equals counts (RFC 9110 12.5.4). */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const known = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map(preferenceOf)
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)(-|$)/.test(tag))
    .sort((a, b) => b.quality - a.quality);
  return known[0]?.tag.startsWith('en') ? 'en' : 'zh';
};
