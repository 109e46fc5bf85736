import { deadlineEvents, deadlineRules } from './deadline.catalogue';

it('describes D01 to D36 once each, and how periods are counted', () => {
  const ids = deadlineRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => /^D\d\d$/.test(id))).toHaveLength(36);
  expect(ids).toEqual(expect.arrayContaining(['DEC-26', 'DEC-27', 'DEC-28', 'D01', 'D36']));
});

it.each([
  [
    'D11',
    '财政批复预算：自“人大批准日”起，20 个自然日；责任人：财政预算处（科）；逾期：第10、15、18日逐级催办，逾期标记为违反法定期限。',
  ],
  ['D21', '整改报告：自“送达”起，20 个工作日（紧急 10 个）；责任人：单位负责人；逾期：逐级催办，计入结果应用。'],
  ['D33', '结果应用：自“异议期届满”起，截至 9 月 30 日；责任人：财政预算处（科）；逾期：逐级催办。'],
  ['D36', '依申请公开答复：自“收到申请”起，20 个工作日；责任人：义务人；逾期：逐级催办。'],
])('%s: is told in plain words from the data', (id, text) =>
  expect(deadlineRules.find((rule) => rule.id === id)).toMatchObject({ text, ruleSet: 'deadlines-default v1' }),
);

it('describes every event type once', () => {
  const types = deadlineEvents.map(({ type }) => type);
  expect(new Set(types).size).toBe(18);
  expect(types).toHaveLength(18);
  expect(deadlineEvents.every(({ label, meaning }) => label !== '' && meaning !== '')).toBe(true);
});
