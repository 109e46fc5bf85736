import { PROJECT_ID } from '../../../test/support/project-content';
import { executingProject, execution, warnFor } from '../../../test/support/project-executions';
import { after, allocatedProject, commands } from '../../../test/support/project-histories';
import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import type { RecordedEvent } from '../../event-store/event-store.port';
import type { AnyFact } from '../../kernel/decider';
import { instant } from '../../kernel/instant';
import type { Light } from '../../rule-sets/domain/monitoring-rule-set';
import type { AnyProjection, Row } from '../../projections/projection';
import { projectDetailProjection } from './project-detail.projection';
import { projectListProjection } from './project-list.projection';

const OWN = `project-${PROJECT_ID}`;
const INDEX = `budget-${PROJECT_ID}-2027`;
const MONITOR = `monitor-${PROJECT_ID}-2027-Q2`;
const about = { projectId: PROJECT_ID, fiscalYear: 2027 };

const paid = (executedAmount: string, fiscalYear = 2027): AnyFact => ({
  type: 'PaymentRecorded',
  data: { ...about, fiscalYear, executedAmount } satisfies Partial<
    Extract<BudgetIndexEvent, { type: 'PaymentRecorded' }>['data']
  >,
});
const issued: AnyFact = { type: 'BudgetIndexIssued', data: about };
const frozen: AnyFact = { type: 'BudgetIndexFrozen', data: { ...about, freezeNumber: 1 } };
const unfrozen: AnyFact = { type: 'BudgetIndexUnfrozen', data: { ...about, freezeNumbers: [1] } };
const evaluated = (month: number, budgetLight: Light, goalLight: Light): AnyFact => ({
  type: 'MonthEvaluated',
  data: { projectId: PROJECT_ID, inputs: { year: 2027, month }, result: { budgetLight, goalLight } },
});

type At = readonly [stream: string, event: AnyFact];
const own = (events: readonly AnyFact[]): At[] => events.map((event) => [OWN, event]);

/** The log as these events would stand in it, each stream with revisions of its own. */
const recorded = (log: readonly At[]): RecordedEvent[] => {
  const revisions = new Map<string, bigint>();
  return log.map(([stream, event], n) => {
    const revision = (revisions.get(stream) ?? -1n) + 1n;
    revisions.set(stream, revision);
    const metadata = { ...{ commandId: `c-${n}`, digest: '', correlationId: '', commandIndex: 0 } };
    const by = { actor: 'a', role: 'SYSTEM', org: 'F', source: 'api', projectId: PROJECT_ID } as const;
    return {
      ...{ id: `e-${n}`, stream, revision, position: BigInt(n + 1), event, schemaVersion: 1, hash: null },
      ...{ metadata: { ...metadata, ...by }, recordedAt: instant('2027-07-01T00:00:00Z') },
    };
  });
};

const rowAfter = (projection: AnyProjection, ...log: readonly At[]): Row | undefined =>
  recorded(log)
    .filter(({ event }) => projection.handles.includes(event.type))
    .filter((event) => projection.keysOf(event).length > 0)
    .reduce<Row | undefined>(
      (row, event) => (projection.fold(row, event, [PROJECT_ID]) as Row | undefined) ?? row,
      undefined,
    );

describe('the list', () => {
  const list = (...log: readonly At[]) => rowAfter(projectListProjection, ...log);

  it('8.3: state and flags are those of the decider', () => {
    const warned = after(executingProject(), warnFor(6));
    expect(list(...own(executingProject()))).toMatchObject({ state: 'EXECUTING', flags: [] });
    expect(list(...own(warned))).toMatchObject({ state: 'EXECUTING', flags: ['WARNED'] });
    expect(list(...own(after(warned, execution.reallocate)))).toMatchObject({ flags: ['ADJUSTING'] });
    expect(list(...own(after(warned, execution.timeOut)))).toMatchObject({ state: 'SUSPENDED', flags: ['WARNED'] });
    expect(list(...own(after(warned, execution.timeOut, execution.consent, execution.resume)))).toMatchObject({
      ...{ state: 'EXECUTING', flags: [] },
    });
    expect(list(...own(after(warned, execution.closeYear)))).toMatchObject({ state: 'COMPLETED', flags: ['WARNED'] });
  });

  it('T17: a later allocation leaves an executing project executing', () =>
    expect(list(...own(after(executingProject(), { ...commands.allocate, amount: '1.00' })))).toMatchObject({
      state: 'EXECUTING',
    }));

  it('F1: the rate is executed by approved amount', () => {
    expect(list(...own(allocatedProject()))).toMatchObject({ executed_amount: null, execution_rate: null });
    expect(list(...own(allocatedProject()), [INDEX, issued])).toMatchObject({
      ...{ executed_amount: '0.00', execution_rate: '0.00' },
    });
    expect(list(...own(allocatedProject()), [INDEX, issued], [INDEX, paid('16666666.67')])).toMatchObject({
      ...{ executed_amount: '16666666.67', execution_rate: '33.33' },
    });
  });

  it('INV-31: what belongs to another year says nothing', () =>
    expect(list(...own(allocatedProject()), [INDEX, paid('5.00', 2028)])).toMatchObject({ executed_amount: null }));

  it('the lights are those of the last month that was evaluated', () => {
    const june: At = [MONITOR, evaluated(6, 'YELLOW', 'NONE')];
    const report: At = [MONITOR, evaluated(6, 'YELLOW', 'RED')];
    const late: At = [MONITOR, evaluated(5, 'GREEN', 'GREEN')];
    expect(list(...own(allocatedProject()), june, report, late)).toMatchObject({
      ...{ budget_light: 'YELLOW', goal_light: 'RED', lights_month: '2027-06' },
    });
  });

  it('a project that is not known has no row', () => expect(list([INDEX, paid('1.00')])).toBeUndefined());
});

describe('the detail', () => {
  const detail = (...log: readonly At[]) => rowAfter(projectDetailProjection, ...log);

  it('keeps the revision of the project, whatever happens in its other streams', () => {
    const history = own(allocatedProject());
    const row = detail(...history, [INDEX, issued], [INDEX, paid('5.00')], [MONITOR, evaluated(6, 'GREEN', 'BLUE')]);
    expect(row).toMatchObject({
      stream_revision: String(history.length - 1),
      position: String(history.length + 3),
      budget_index: { executedAmount: '5.00' },
      lights: { month: '2027-06', budgetLight: 'GREEN', goalLight: 'BLUE' },
    });
  });

  it('keeps what its index says when the project goes on', () => {
    const row = detail(
      ...own(allocatedProject()),
      [INDEX, paid('5.00')],
      ...own(after(allocatedProject(), execution.start).slice(-1)),
    );
    expect(row).toMatchObject({ state: { status: 'EXECUTING' }, budget_index: { executedAmount: '5.00' } });
  });

  it('INV-17: is frozen from the freeze to its end', () => {
    const before = own(allocatedProject());
    expect(detail(...before, [INDEX, frozen])).toMatchObject({ budget_index: { openFreezes: [1] } });
    expect(detail(...before, [INDEX, frozen], [INDEX, unfrozen])).toMatchObject({ budget_index: { openFreezes: [] } });
  });

  it('a deadline of another stream is no event of the project', () => {
    const started: At = [INDEX, { type: 'DeadlineStarted', data: { projectId: PROJECT_ID, code: 'D18' } }];
    const history = own(allocatedProject());
    expect(detail(...history, started)).toEqual(detail(...history));
  });
});
