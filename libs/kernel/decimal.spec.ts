import fc from 'fast-check';
import { compare, decimal, decimalText, isDecimal, roundHalfUp2, sum } from './decimal';

describe('decimal numbers', () => {
  it.each(['0', '95', '95.0', '-12.50', '0.0000000001', '999999999999999999'])('takes %s', (text) => {
    expect(isDecimal(text)).toBe(true);
  });

  it.each(['', ' ', '≥95', '95%', '+1', '1e3', '.5', '5.', '007', '1,000', '９５', 'NaN', 'Infinity', '0x10', ' 1'])(
    'refuses "%s"',
    (text) => {
      expect(isDecimal(text)).toBe(false);
      expect(() => decimal(text)).toThrow('not a decimal number');
    },
  );

  it('sums what binary floating point does not', () => {
    expect(compare(sum(['0.10', '0.20']), '0.30')).toBe(0);
    expect(compare(sum([]), '0')).toBe(0);
  });

  it('compares by value, not by form', () => {
    expect(compare('95', '95.00')).toBe(0);
    expect(compare('-0', '0')).toBe(0);
    expect(compare('9', '10')).toBe(-1);
    expect(compare('-1', '-2')).toBe(1);
  });

  it.each([
    ['14.005', '14.01'],
    ['14.0049999999', '14.00'],
    ['-14.005', '-14.01'],
    ['-0.001', '0.00'],
    ['1.005', '1.01'],
    ['90', '90.00'],
  ])('rounds %s half-up to %s', (value, rounded) => {
    expect(roundHalfUp2(value)).toBe(rounded);
  });

  it('rounds a tie that a recurring quotient only just misses', () => {
    const tie = decimal('1').dividedBy(28).times('0.14'); // 0.005 but for the cut
    expect(tie.lessThan('0.005')).toBe(true);
    expect(roundHalfUp2(tie)).toBe('0.01');
  });

  it('names a number with all its decimals, two at least', () => {
    expect(decimalText(decimal('90'))).toBe('90.00');
    expect(decimalText(decimal('99.995'))).toBe('99.995');
  });

  it('keeps sums of hundredths exact in any split', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 })), (hundredths) => {
        const texts = hundredths.map((n) => decimal(String(n)).dividedBy(100).toFixed(2));
        const whole = hundredths.reduce((total, n) => total + n, 0);
        return sum(texts).times(100).toFixed(0) === String(whole === 0 ? 0 : whole);
      }),
    );
  });
});
