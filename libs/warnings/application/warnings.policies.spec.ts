import { PROJECT_ID } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import { DISPOSITION, frozenBy, laterFinding, raised, WARNING_ID } from '../../../test/support/warning-histories';
import { warningsWorld } from '../../../test/support/warnings-world';
import type { AnyFact } from '../../kernel/decider';
import { businessDate, instant } from '../../kernel/instant';
import { NotFoundForCaller } from '../../kernel/not-found';
import { warningStream } from '../domain/warning.stream';
import { ChooseDisposition } from './choose-disposition.command';
import { CloseWarningsPolicy } from './close-warnings.policy';
import { DispositionExpiryEffect } from './disposition-expiry.effect';
import { MakeProposal } from './make-proposal.command';
import { OpenWarningsPolicy } from './open-warnings.policy';

const PROJECT = `project-${PROJECT_ID}`;
const warningRaised: AnyFact = { type: 'WarningRaised', data: raised };
const about = { projectId: PROJECT_ID, by: people.system, at: raised.at, fiscalYear: 2026 };
const all = { kind: 'all' } as const;

it('T22, INV-15: raised and continued in the project’s stream, the warning follows; delivered twice, once', async () => {
  const { bus, record, typesOf } = warningsWorld();
  const policy = new OpenWarningsPolicy(bus);
  const first = await record(PROJECT, warningRaised);
  const added = { warningId: WARNING_ID, finding: laterFinding, monthsInARow: 2, offlineCheck: [] };
  const later = await record(PROJECT, { type: 'WarningPeriodAdded', data: { ...about, ...added } });
  for (const cause of [first, later, first, later]) await policy.react(cause);
  expect(await typesOf()).toEqual(['WarningOpened', 'WarningFindingAdded']);
});

it('T30: a resumed project closes the warnings that it names, once', async () => {
  const { advanceTo, bus, context, record, store, typesOf } = warningsWorld();
  await new OpenWarningsPolicy(bus).react(await record(PROJECT, warningRaised));
  advanceTo(instant('2026-07-16T00:00:00Z'));
  const runOut = { deadlineId: DISPOSITION, code: 'D17', projectId: PROJECT_ID, version: 1 };
  const due = { dueInstant: raised.dueInstant, effectiveDate: businessDate('2026-07-15') };
  const effect = new DispositionExpiryEffect(bus);
  const timer = context(people.system);
  expect(await effect.take({ ...runOut, ...due }, timer)).toBe(true);
  expect(await effect.take({ ...runOut, ...due }, timer)).toBe(false);
  const resumed = await record(PROJECT, { type: 'ProjectResumed', data: { ...about, warningsClosed: [WARNING_ID] } });
  const policy = new CloseWarningsPolicy(bus, store);
  for (const cause of [resumed, resumed]) await policy.react(cause);
  expect(await typesOf()).toEqual(['WarningOpened', 'DispositionTimedOut', 'WarningClosed']);
});

it('T23: a cancelled project leaves no warning open', async () => {
  const { bus, record, store, typesOf } = warningsWorld();
  await new OpenWarningsPolicy(bus).react(await record(PROJECT, warningRaised));
  const cancelled = await record(PROJECT, { type: 'ProjectCancelled', data: { ...about, warningId: 'another' } });
  await new CloseWarningsPolicy(bus, store).react(cancelled);
  expect(await typesOf()).toEqual(['WarningOpened', 'WarningClosed']);
});

it('T24: a timer before the warning is opened does nothing', async () => {
  const { bus, context } = warningsWorld();
  const runOut = { deadlineId: DISPOSITION, code: 'D17', projectId: PROJECT_ID, version: 1 };
  const due = { dueInstant: raised.dueInstant, effectiveDate: businessDate('2026-07-15') };
  expect(await new DispositionExpiryEffect(bus).take({ ...runOut, ...due }, context(people.system))).toBe(false);
});

it('T23a: the proposal is decided on the stream of the budget index, and ends its deadlines', async () => {
  const { bus, context, record, store } = warningsWorld();
  await new OpenWarningsPolicy(bus).react(await record(PROJECT, warningRaised));
  const on = { warningId: WARNING_ID, visible: all } as const;
  const reallocate = { choice: 'REALLOCATE', reason: '部分管段改线' } as const;
  const propose = { choice: 'GIVE_BACK', reason: '本年无法完成', documents: [] } as const;
  await bus.execute(new ChooseDisposition({ ...on, context: context(people.unitHead) }, reallocate));
  const before = bus.execute(new MakeProposal({ ...on, context: context(people.deptHead) }, propose));
  await expect(before).rejects.toMatchObject({ rule: 'T23a' });
  await record(`budget-${PROJECT_ID}-2026`, ...frozenBy(WARNING_ID));
  await bus.execute(new MakeProposal({ ...on, context: context(people.deptHead) }, propose));
  expect((await store.readStream(warningStream(WARNING_ID))).at(-1)?.event).toMatchObject({
    data: { deadlinesEnded: [{ code: 'D18' }, { code: 'D19' }] },
  });
});

it('INV-36: what the caller may not see does not exist for him', async () => {
  const { bus, context, record } = warningsWorld();
  await new OpenWarningsPolicy(bus).react(await record(PROJECT, warningRaised));
  const on = {
    warningId: WARNING_ID,
    context: context(people.unitHead),
    visible: { kind: 'unit', code: '104002' },
  } as const;
  const choice = bus.execute(new ChooseDisposition(on, { choice: 'REALLOCATE', reason: '调剂' }));
  await expect(choice).rejects.toThrow(NotFoundForCaller);
});
