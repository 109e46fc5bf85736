import { BRANCHES } from '../support/cohort-branches';
import { KINDS } from '../support/cohort-world';
import { recordedHistories, replay, type Recorded } from '../support/replay';
import { bundleOf, type TestBundle } from '../support/workflow-bundle';

/** One wrong change each, planted into the bundled workflow, and a recorded history that must find it. */
const PLANTED: readonly (readonly [what: string, branch: string, from: string, to: string])[] = [
  ['another activity first', 'expired', 'for(let climb = false;;){', 'for(let climb = true;;){'],
  ['activities swapped', 'expired', 'climb ? await climbDueRungs(', '!climb ? await climbDueRungs('],
  ['a timer removed', 'expired', 'condition)(()=>told !== seen, ms)', 'condition)(()=>told !== seen)'],
  ['a timer added', 'expired', 'let fruitless = 0;', 'let fruitless = 0; await (0, _workflow.sleep)(1);'],
  [
    'an activity added',
    'met-and-told',
    'let fruitless = 0;',
    "let fruitless = 0; await nextWake({ process, atLeast: '0' });",
  ],
  ['an activity left out', 'due-at-the-start', 'wake.patienceMs) === 0', 'wake.patienceMs) === -1'],
  ['the signal unheard', 'met-and-told', 'told += 1;', ''],
  ['the signal heard too late', 'told-while-ending', 'wake === null && told === seen', 'wake === null'],
  ['an end too early', 'expired', 'wake === null && told === seen', 'told === seen'],
  [
    'no end',
    'nothing-open',
    'if (wake === null && told === seen) return;',
    'if (wake === null) { await (0, _workflow.sleep)(1); return; }',
  ],
  ['continued too early', 'continued', 'LONGEST_HISTORY = 250', 'LONGEST_HISTORY = 50'],
  ['continued too late', 'continued', 'LONGEST_HISTORY = 250', 'LONGEST_HISTORY = 2000'],
];

describe('recorded histories', () => {
  let bundle: TestBundle;
  const recorded = [...recordedHistories()].map(([workflowId, history]): Recorded => ({ workflowId, history }));

  beforeAll(async () => {
    bundle = await bundleOf();
  });
  afterAll(() => bundle.remove());

  it.each(KINDS)('REL-D1: there is one of every branch of %s', (kind) => {
    const own = recorded.filter(({ workflowId }) => workflowId.startsWith(`${kind}.`));
    const branches = new Set(own.map(({ workflowId }) => workflowId.split('.').at(-1)));
    expect(branches).toEqual(new Set(Object.keys(BRANCHES)));
  });

  it('REL-D1: all of them replay with the workflows of today', async () => {
    const outcomes = await replay(bundle.code, recorded);
    expect(outcomes.size).toBe(recorded.length);
    expect([...outcomes].filter(([, error]) => error !== undefined)).toEqual([]);
  });

  it('REL-D5: none is longer than 2,000 events', () => {
    for (const { history } of recorded) expect(history.events?.length ?? 0).toBeLessThan(2_000);
  });

  it.each(PLANTED)('REL-D3: %s is found', async (_, branch, from, to) => {
    const code = bundle.code.replace(from, to);
    expect(code).not.toBe(bundle.code);
    const histories = recorded.filter(({ workflowId }) => workflowId.endsWith(`.${branch}`));
    expect(histories).not.toEqual([]);
    const outcomes = await replay(code, histories);
    for (const [, error] of outcomes) expect(error?.name).toBe('DeterminismViolationError');
  });
});
