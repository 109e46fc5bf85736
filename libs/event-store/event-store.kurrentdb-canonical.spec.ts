import * as fc from 'fast-check';
import { canonicalJson } from '../kernel/canonical-json';
import { inCanonicalOrder } from './event-store.kurrentdb-canonical';

describe('data in canonical order', () => {
  it('REL-R22: is stringified to its canonical text where a plain object would not be', () => {
    const data = { b: 1, '10': { z: [{ '9': 0, '10': 1 }], a: undefined }, '9': null };
    const canonical = '{"10":{"z":[{"10":1,"9":0}]},"9":null,"b":1}';
    expect(canonicalJson(data)).toBe(canonical);
    expect(JSON.stringify(JSON.parse(canonical))).not.toBe(canonical);
    expect(JSON.stringify(inCanonicalOrder(data))).toBe(canonical);
  });

  it('REL-R22: is stringified to its canonical text whatever it holds', () => {
    const key = fc.oneof(fc.string({ unit: 'binary' }), fc.nat({ max: 200 }).map(String), fc.constant('__proto__'));
    const json = fc.object({ key, withNullPrototype: false, values: [fc.jsonValue()] });
    fc.assert(fc.property(json, (data) => JSON.stringify(inCanonicalOrder(data)) === canonicalJson(data)));
  });
});
