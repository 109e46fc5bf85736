import { foldedRows } from '../../../test/support/folded-rows';
import { PROJECT_ID } from '../../../test/support/project-content';
import { after, commands, DISPOSITION, openedWarning, WARNING_ID } from '../../../test/support/warning-histories';
import { fold, type AnyFact } from '../../kernel/decider';
import { warning } from '../domain/warning.decider';
import { warningsProjection } from './warnings.projection';

const streamOf = ({ type }: AnyFact): string =>
  type.startsWith('Deadline') && type !== 'DeadlineStarted' ? `deadline-${DISPOSITION}` : `warning-${WARNING_ID}`;
const rowAfter = (...events: readonly AnyFact[]) => foldedRows(warningsProjection, events, streamOf).get(WARNING_ID);

const moved = (deadlineId: string): AnyFact => ({
  type: 'DeadlineExtended',
  data: { deadlineId, code: 'D17', projectId: PROJECT_ID, period: { dueDate: '2026-07-23' } },
});

it('T22: a warning is listed with what fired it, and folded by its own decider', () => {
  const events = after(openedWarning(), commands.add);
  expect(rowAfter(...events)).toMatchObject({
    ...{ project_id: PROJECT_ID, rule: 'sichuan-2025', state: 'RAISED', created_position: '1', stream_revision: '2' },
    ...{ triggers: ['SPENDING', 'GAP', 'ATTAINMENT'], months: ['2026-06', '2026-07'] },
    ...{ warning_date: '2026-07-01', due_date: '2026-07-15', warning: fold(warning, events) },
  });
});

it('DOM-10.1: the due date is the present one of the last D17', () => {
  const acknowledged = after(openedWarning(), commands.acknowledge);
  expect(rowAfter(...acknowledged, moved(DISPOSITION))?.due_date).toBe('2026-07-23');
  expect(rowAfter(...openedWarning(), moved(DISPOSITION), ...acknowledged.slice(1))?.due_date).toBe('2026-07-23');
  const refused = after(openedWarning(), commands.cancel, commands.refuse);
  expect(rowAfter(...refused, moved(DISPOSITION))).toMatchObject({
    ...{ state: 'RAISED', deadline_id: `D17-1r1-${PROJECT_ID}`, due_date: '2026-07-22' },
  });
});

it('T22: deadlines of other slices are no warnings', () =>
  expect(foldedRows(warningsProjection, [moved(`D14-2026-Q1-${PROJECT_ID}`)], () => 'deadline-x').size).toBe(0));
