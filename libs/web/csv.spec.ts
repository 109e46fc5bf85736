import { csvOf } from './csv';

const line = (value: unknown): string => csvOf([{ a: value }], [{ field: 'a', header: 'A' }]).split('\r\n')[1] ?? '';

describe('a page as CSV', () => {
  it('begins with a byte order mark and the headers', () => {
    expect(csvOf([], [{ field: 'a', header: '甲' }])).toMatch(/^\uFEFF甲/);
  });

  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\tx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '　=1',
    '-1.00元',
    ['=1', 'x'],
  ])('quotes what a spreadsheet would take for a formula: %p', (text) => {
    expect(line(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each([
    ['-12.50', '-12.50'],
    ['0', '0'],
    ['市水务局', '市水务局'],
    ['a-b', 'a-b'],
    [null, ''],
    [undefined, ''],
    [false, 'false'],
    [7, '7'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    [{ x: 1 }, '"{""x"":1}"'],
    [[], ''],
    [['支出进度', '目标偏差'], '支出进度、目标偏差'],
    [['2026-06', 7, null], '2026-06、7、'],
  ])('leaves %p as it is', (value, text) => {
    expect(line(value)).toBe(text);
  });
});
