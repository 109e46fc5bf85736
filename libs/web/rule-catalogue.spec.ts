import { RuleCatalogue } from './rule-catalogue';

const described = (id: string) => ({ id, text: '冻结后提出处理建议', textEn: 'A proposal follows a freeze.' });
const catalogue = new RuleCatalogue([[described('T23a'), described('T3')], [described('INV-02')]]);

it.each(['T23a', 't23A', 'T23A', 'inv-02'])('API 2: a rule is found as %p, for ids are compared without case', (id) => {
  expect(catalogue.find(id, 'zh')?.id.toLowerCase()).toBe(id.toLowerCase());
});

it('API 2: there is no rule of another id', () => {
  expect(catalogue.find('T23', 'zh')).toBeUndefined();
});

it('API 1: the kind of a rule is named in the language of the caller', () => {
  expect(catalogue.find('T3', 'zh')).toMatchObject({ kind: 'TRANSITION', kindLabel: '流程环节' });
  expect(catalogue.all('en').map(({ id, kindLabel }) => [id, kindLabel])).toEqual([
    ['INV-02', 'Rule'],
    ['T3', 'Transition'],
    ['T23a', 'Transition'],
  ]);
});
