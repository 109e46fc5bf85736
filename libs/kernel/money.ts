/** Money as whole fen (分). Outside it is a decimal string in yuan with two decimals (`api.md` 1). */
export type Fen = bigint;

/** Yuan as text, `52000000.00`: the form in events and over HTTP. */
export type Yuan = string;

const YUAN = /^-?(0|[1-9]\d{0,14})(\.\d{1,2})?$/;

/** True for a decimal string in yuan with at most two decimals and 15 digits before the point. */
export const isYuan = (text: string): boolean => YUAN.test(text);

/** Throws on anything that is not `isYuan`. */
export const fenOf = (yuan: Yuan): Fen => {
  if (!isYuan(yuan)) throw new Error(`not an amount in yuan: ${yuan}`);
  const negative = yuan.startsWith('-');
  const [whole = '0', fraction = ''] = yuan.replace('-', '').split('.');
  const fen = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return negative ? -fen : fen;
};

export const yuanOf = (fen: Fen): Yuan => {
  const absolute = fen < 0n ? -fen : fen;
  const text = `${absolute / 100n}.${(absolute % 100n).toString().padStart(2, '0')}`;
  return fen < 0n ? `-${text}` : text;
};

export const sumFen = (amounts: readonly Yuan[]): Fen => amounts.reduce((sum, amount) => sum + fenOf(amount), 0n);

/** Shown to people: 万元 with two decimals, half-up on the fen. */
export const wanYuanOf = (fen: Fen): string => {
  const absolute = fen < 0n ? -fen : fen;
  const hundredths = (absolute + 5_000n) / 10_000n;
  const text = `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
  return fen < 0n ? `-${text}` : text;
};
