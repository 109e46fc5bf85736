import fc from 'fast-check';
import { fenOf, isYuan, sumFen, wanYuanOf, yuanOf } from './money';

it.each([
  ['0', 0n],
  ['0.5', 50n],
  ['52000000.00', 5_200_000_000n],
  ['-0.01', -1n],
  ['999999999999999.99', 99_999_999_999_999_999n],
])('%s yuan are %s fen, exactly', (yuan, fen) => expect(fenOf(yuan)).toBe(fen));

it.each(['', '01', '1.234', '1,000', '1e3', '+1', ' 1', '1.', '.5', '１'])('%s is no amount', (text) => {
  expect(isYuan(text)).toBe(false);
  expect(() => fenOf(text)).toThrow('not an amount');
});

it('goes there and back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), (fen) => expect(fenOf(yuanOf(fen))).toBe(fen)),
  );
});

it('sums exactly where binary floats do not', () => expect(yuanOf(sumFen(['0.1', '0.2']))).toBe('0.30'));

it.each([
  ['52000000.00', '5200.00'],
  ['49.99', '0.00'],
  ['50.00', '0.01'],
  ['-50.00', '-0.01'],
])('%s yuan are shown as %s 万元', (yuan, wan) => expect(wanYuanOf(fenOf(yuan))).toBe(wan));
