import { contentDisposition } from './content-disposition';

describe('Content-Disposition (RFC 6266)', () => {
  it.each([
    ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    ['可研报告.pdf', `attachment; filename="____.pdf"; filename*=UTF-8''%E5%8F%AF%E7%A0%94%E6%8A%A5%E5%91%8A.pdf`],
    [`a"b'c(d)*.txt`, `attachment; filename="a_b'c(d)*.txt"; filename*=UTF-8''a%22b%27c%28d%29%2A.txt`],
    ['100%.txt', `attachment; filename="100_.txt"; filename*=UTF-8''100%25.txt`],
  ])('%s', (name, header) => expect(contentDisposition(name)).toBe(header));

  it.each([
    ['a header injection', 'a\r\nSet-Cookie: x=1'],
    ['a path', '../../etc/passwd'],
    ['a drive', 'C:\\boot.ini'],
    ['a reversed end', 'gpj.\u202Efdp.exe'],
    ['half a character', '\ud800.pdf'],
    ['a very long name', '长'.repeat(9_999)],
  ])('%s becomes a plain name in one header line', (_, name) => {
    const header = contentDisposition(name);
    expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!~%-]*$/);
    expect(decodeURIComponent(header.slice(header.indexOf("''") + 2))).not.toMatch(/[\r\n/\\\u202E]/);
    expect(header.length).toBeLessThan(4_000);
  });
});
