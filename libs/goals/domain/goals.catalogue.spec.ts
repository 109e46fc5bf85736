import { goalRules } from './goals.catalogue';

describe('catalogue of the goal rules', () => {
  const ids = goalRules.map(({ id }) => id);

  it('names every rule once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([
      ...['INV-02', 'INV-03', 'INV-04', 'INV-05', 'INV-06', 'INV-07', 'INV-08', 'INV-10', 'INV-34', 'INV-41'],
      ...['DEC-02', 'DEC-03', 'DEC-04', 'DEC-07', 'DEC-11', 'DEC-18', 'F13'],
    ]);
  });

  it('tells each in Chinese and English', () => {
    for (const { text, textEn } of goalRules) {
      expect(text).toMatch(/[一-鿿].*。$/);
      expect(textEn).toMatch(/\.$/);
    }
  });
});
