import fc from 'fast-check';
import { canonicalJson } from './canonical-json';

it('sorts keys by UTF-16 code units and writes no spaces (RFC 8785)', () => {
  expect(canonicalJson({ b: 1, a: [true, null, '漏'], é: '\u20ac', A: { y: 1, x: 2 } })).toBe(
    '{"A":{"x":2,"y":1},"a":[true,null,"漏"],"b":1,"é":"€"}',
  );
});

it('leaves out members that say nothing, and refuses what is no JSON', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  expect(() => canonicalJson({ a: Number.NaN })).toThrow('no JSON number');
  expect(() => canonicalJson(1n)).toThrow('not representable');
});

it('says the same as JSON, whatever the order of the keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});
