import { jsonType } from './json-type';

it('API 1: a wrong JSON type is told in whole sentences with full-width marks', () => {
  expect(jsonType('boolean')).toMatchObject({
    message: '应为 true 或 false。',
    remedy: '请填写 true 或 false，不加引号。',
  });
  expect(jsonType('string', true)).toMatchObject({ message: '应为文本。', messageEn: 'Must be a JSON string.' });
  for (const type of ['string', 'number', 'boolean', 'array', 'object'] as const)
    expect(jsonType(type).remedy).not.toMatch(/[;,]/);
});
