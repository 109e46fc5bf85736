import { grouped } from './grouped';

it('puts items with the same key together, keys and items in the order in which they come', () => {
  expect([...grouped(['b1', 'a1', 'b2', 'a2', 'c1'], (item) => item.slice(0, 1))]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1', 'a2']],
    ['c', ['c1']],
  ]);
  expect([...grouped([], String)]).toEqual([]);
});
