import { PROJECT_ID } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import {
  contentOf,
  d14,
  decided,
  given,
  open,
  placesOf,
  reported,
  submit,
} from '../../../test/support/monitoring-reports';
import { instant } from '../../kernel/instant';
import type { MonitoringReportEvent } from './monitoring-report.events';

const Q1 = '2026-Q1';
const opened = reported([], open(Q1));
const sound = contentOf('6', '100', '11.8');
const typesOf = (events: readonly MonitoringReportEvent[]): readonly string[] => events.map(({ type }) => type);

describe('in time or late', () => {
  it.each([
    ['2026-04-15T23:59', {}, false],
    ['2026-04-16T00:00', {}, true],
    ['2026-04-20T10:00', { state: 'PAUSED' }, false],
    ['2026-04-20T10:00', { state: 'WAIVED' }, false],
    ['2026-04-20T10:00', { version: 2, dueInstant: instant('2026-04-22T16:00:00Z') }, false],
  ] as const)('DEC-26: submitted at %s, the deadline %j: late is %s', (at, standing, late) => {
    const [event] = decided(opened, submit(Q1, at, sound, 520, { deadlines: [d14(Q1, standing)] }));
    expect(event).toMatchObject({ type: 'MonitoringReportSubmitted', data: { late } });
  });

  it('DEC-26: a late report is accepted; D14 that was closed is not ended again and D15 runs already', () => {
    const deadlines = [d14(Q1, { state: 'WAIVED' })];
    const missing = reported(opened, {
      ...given(people.system, '2026-04-22T09:00', Q1),
      ...{ type: 'NoteLateness', stage: 'MARKED_MISSING', deadlineId: `D14-2026-Q1-${PROJECT_ID}` },
      effectiveDate: given(people.system, '2026-04-22T09:00', Q1).today,
    });
    const events = decided(missing, submit(Q1, '2026-05-08T10:00', sound, 520, { deadlines }));
    expect(typesOf(events)).toEqual(['MonitoringReportSubmitted', 'DeviationComputed']);
    expect(events[0]).toMatchObject({ data: { deadlinesEnded: [] } });
  });

  it('INV-32: after the year only the report of its fourth quarter is taken', () => {
    expect(placesOf(opened, submit(Q1, '2027-01-04T10:00', sound, 520))).toEqual(['INV-32 ']);
    const fourth = reported([], open('2026-Q4', 5000));
    expect(placesOf(fourth, submit('2026-Q4', '2027-01-11T10:00', contentOf('55', '98', '9.2'), 5000))).toEqual([]);
  });
});
