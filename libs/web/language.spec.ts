import { languageOf } from './language';

it.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['*', 'zh'],
  ['fr', 'zh'],
  ['en', 'en'],
  ['EN-us', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en;q=0.8, zh;q=0.7', 'en'],
  ['en;q=0.5, zh;q=0.7', 'zh'],
  ['en;q=0', 'zh'],
  ['english', 'zh'],
  ['fr, en;q=0.1', 'en'],
  ['en;q=x', 'zh'],
])('Accept-Language %p is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
