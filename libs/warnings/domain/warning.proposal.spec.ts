import { given } from '../../../test/support/given';
import { people } from '../../../test/support/project-people';
import {
  acting,
  after,
  commands,
  freezesOf,
  frozenBy,
  openedWarning,
  PROPOSAL,
  standing,
  TAKE_BACK,
  WARNING_ID,
} from '../../../test/support/warning-histories';
import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import { businessDate, instant } from '../../kernel/instant';
import { fold } from '../../kernel/decider';
import type { MakeProposal } from './warning.commands';
import { warning } from './warning.decider';
import { actionsOf } from './warning-actions';

const of = given(warning);
const reallocated = after(openedWarning(), commands.reallocate);
const document = { sha256: 'a'.repeat(64), name: '调剂方案.pdf', size: 1024, mediaType: 'application/pdf' };
const propose = (changes: Partial<MakeProposal> = {}): MakeProposal => ({ ...commands.propose, ...changes });

const unfrozen: BudgetIndexEvent = {
  type: 'BudgetIndexUnfrozen',
  data: {
    ...{ projectId: '', fiscalYear: 2026, by: people.system, at: instant('2026-07-10T02:00:00Z') },
    ...{ freezeNumbers: [1], cause: 'RESUMED', released: true, effectiveDate: businessDate('2026-07-10') },
    deadlinesEnded: [],
  },
};

it.each([
  ['after REALLOCATE', reallocated],
  ['while finance decides about a CANCEL', after(openedWarning(), commands.cancel)],
  ['after the time-out', after(openedWarning(), commands.timeOut)],
])('T23a: the department proposes %s, which meets D18 and D19', (_, history) => {
  const deadlines = [standing({ deadlineId: PROPOSAL, code: 'D18', version: 3 })];
  const event = after(history, propose({ deadlines, documents: [document], storedDocuments: [document.sha256] })).at(
    -1,
  );
  expect(event).toMatchObject({
    type: 'FreezeProposalMade',
    data: {
      ...{ warningId: WARNING_ID, by: people.deptHead, fiscalYear: 2026, choice: 'GIVE_BACK', documents: [document] },
      deadlinesEnded: [
        { deadlineId: PROPOSAL, outcome: 'MET', version: 3 },
        { deadlineId: TAKE_BACK, outcome: 'MET', version: 1 },
      ],
    },
  });
});

it('T23a: D19 that expired or was waived is not met again', () => {
  const deadlines = [standing({ deadlineId: TAKE_BACK, code: 'D19', state: 'EXPIRED' })];
  expect(after(reallocated, propose({ deadlines })).at(-1)).toMatchObject({
    data: { deadlinesEnded: [{ deadlineId: PROPOSAL }] },
  });
});

it('T23a: proposed twice is refused', () =>
  of(...after(reallocated, propose()))
    .when(propose())
    .thenRefusedBy('T23a'));

it('T23a: once for each freeze, so again after a refused CANCEL', () => {
  const first = after(openedWarning(), commands.cancel, propose(), commands.refuse, commands.reallocate);
  expect(fold(warning, after(first, propose())).proposals).toHaveLength(2);
});

it.each([
  ['before the index is frozen', []],
  ['of an index that another warning froze', frozenBy(`${WARNING_ID}0`)],
  ['of an index that finance froze by order', frozenBy(null)],
  ['of an index that was released', [...frozenBy(WARNING_ID), unfrozen]],
])('T23a: %s nothing is proposed', (_, index) =>
  of(...reallocated)
    .when(propose({ freezes: freezesOf(index) }))
    .thenRefusedBy('T23a'),
);

it('T23a: a warning that nobody has answered, or that is closed, needs no proposal', () => {
  for (const history of [openedWarning(), after(openedWarning(), commands.goOn)])
    of(...history)
      .when(propose())
      .thenRefusedBy('T23a');
});

it('T23a: a reason, and nobody but the head of the department', () => {
  of(...reallocated)
    .when(propose({ reason: ' ' }))
    .thenRefusedBy('T23a');
  for (const by of [people.unitHead, people.reviewer, people.perf, { ...people.deptHead, org: '104' }])
    of(...reallocated)
      .when(propose({ by }))
      .thenRefusedBy('T23a');
});

it('INV-38: a document that was not uploaded is refused', () =>
  of(...reallocated)
    .when(propose({ documents: [document], storedDocuments: ['b'.repeat(64)] }))
    .thenRefusedBy('INV-38'));

describe('actions', () => {
  it('T23: tell what the caller may do, by the rules of the commands', () => {
    const state = fold(warning, reallocated);
    const { freezes } = propose();
    expect(actionsOf(state, acting(people.deptHead, '2026-07-20T10:00', { freezes }))).toEqual([
      {
        ...{ command: 'MakeProposal', label: '提出冻结后处理建议', labelEn: 'Propose after the freeze' },
        ...{ method: 'POST', href: `/api/v1/warnings/${WARNING_ID}/proposal`, allowed: true },
        needs: { reason: true },
      },
    ]);
    expect(actionsOf(state, acting(people.unitHead, '2026-07-20T10:00'))).toMatchObject([
      { command: 'AcknowledgeWarning', allowed: false, rule: 'T23' },
      { command: 'ChooseDisposition', allowed: false, rule: 'T23' },
    ]);
    expect(actionsOf(state, acting(people.auditor, '2026-07-20T10:00'))).toEqual([]);
  });
});
