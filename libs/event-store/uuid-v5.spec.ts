import { derivedId, eventIdOf } from './uuid-v5';

it('derives the same id from the same parts, in the form of UUID version 5', () => {
  expect(derivedId('a', 1)).toBe(derivedId('a', '1'));
  expect(derivedId('a', 1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('keeps part lists apart that read alike when joined', () => {
  expect(new Set([derivedId('ab', 'c'), derivedId('a', 'bc'), derivedId('abc'), derivedId('a', 'b', 'c')]).size).toBe(
    4,
  );
  expect(eventIdOf('c', 0)).not.toBe(eventIdOf('c', 1));
});
