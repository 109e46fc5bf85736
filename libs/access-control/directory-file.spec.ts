import { directoryFile } from './directory-file';

const unit = { code: '106003', name: '市供水管网管理处', kind: 'UNIT', parentCode: '106' };
const department = { code: '106', name: '市水务局', kind: 'DEPARTMENT' };

it('puts departments before their units and fills what may be absent', () => {
  const text = JSON.stringify({ organisations: [unit, department], people: [{ id: 'p-1' }] });
  expect(directoryFile(text)).toEqual({
    organisations: [{ ...department, parentCode: null }, unit],
    people: [{ id: 'p-1', displayName: null, disabled: false }],
    faults: [],
  });
});

it.each([
  ['no JSON', '{', '不是 JSON'],
  ['an unknown kind', JSON.stringify({ organisations: [{ ...department, kind: 'CLUB' }] }), 'kind'],
  ['a unit without its department', JSON.stringify({ organisations: [unit] }), 'parentCode'],
  ['a body without a name', JSON.stringify({ organisations: [{ code: '1', kind: 'AUDIT' }] }), 'name'],
  ['a person without an id', JSON.stringify({ people: [{ displayName: '张三' }] }), 'id'],
])('refuses %s whole', (_, text, fault) => {
  const { organisations, people, faults } = directoryFile(text);
  expect([organisations, people]).toEqual([[], []]);
  expect(faults.join()).toContain(fault);
});
