import fc from 'fast-check';
import { duplicateKey } from './duplicate-keys';

describe('duplicate keys', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":{"b":1,"c":{"b":2}},"d":[{"e":1},{"e":1,"e":2}]}', 'e'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"a" : "a" , "b":"b","a":1}', 'a'],
    ['{"\\"":1,"\\"":2}', '"'],
    ['{"":1,"":2}', ''],
  ])('finds the key that stands twice in %s', (text, key) => {
    expect(duplicateKey(text)).toBe(key);
  });

  it.each([
    '{}',
    '[]',
    '1',
    '"a"',
    '["a","a"]',
    '{"a":"a"}',
    '{"a":["a",{"a":"a:"}],"b":"\\"a\\":1,\\"a\\":2"}',
    '{"a\\\\":1,"a":2}',
  ])('finds none in %s', (text) => {
    expect(duplicateKey(text)).toBeUndefined();
  });

  it('finds none in anything that JSON.stringify wrote', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6 }), (text) => duplicateKey(text) === undefined));
  });
});
