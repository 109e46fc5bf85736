import { receiptStatus, receiptView } from './receipt.view';

const nothing = {
  commandId: 'c',
  outcome: 'nothingToDo',
  stream: 'project-1',
  revision: 3n,
  events: [],
  logId: 'l',
} as const;

it('a receipt of nothing names the revision that was found, and no position', () => {
  expect(receiptView(nothing)).toEqual({
    commandId: 'c',
    outcome: 'nothingToDo',
    stream: 'project-1',
    revision: 3,
    position: null,
    hash: null,
    logId: 'l',
    recordedAt: null,
    events: [],
    deadlines: [],
  });
  expect(receiptStatus(nothing)).toBe(200);
});
