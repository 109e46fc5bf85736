import { fold } from '../../kernel/decider';
import type { RuleViolation } from '../../kernel/rule-violation';
import { SHA256 } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import {
  contentOf,
  decided,
  given,
  open,
  placesOf,
  report,
  reported,
  rules,
  submit,
} from '../../../test/support/monitoring-reports';
import { monitoringReport } from './monitoring-report.decider';
import type { CorrectReport } from './report.commands';
import { lastValuesOf } from './reported-values';

const Q3 = '2026-Q3';
const submitted = reported([], open(Q3, 3016), submit(Q3, '2026-10-12T10:00', contentOf('38', '98.2', '9.6'), 3016));
const documents = [{ sha256: SHA256, name: '复核记录.pdf', size: 10, mediaType: 'application/pdf' }];
const correct: CorrectReport = {
  ...given(people.unitHead, '2026-10-14T10:00', Q3),
  ...{ type: 'CorrectReport', indicatorId: 'I1', actualValue: '30', reason: '重复计算了二标段', documents, rules },
  storedDocuments: [SHA256],
};

describe('CorrectReport', () => {
  it('INV-13: the value may fall, with the reason; the report is computed again beside what is stored', () => {
    const [corrected, computed, ...rest] = decided(submitted, correct);
    expect(corrected).toMatchObject({
      type: 'MonitoringReportCorrected',
      data: { indicatorId: 'I1', from: '38', to: '30', reason: '重复计算了二标段', documents, by: people.unitHead },
    });
    expect(computed).toMatchObject({
      type: 'DeviationComputed',
      data: {
        ...{ occasion: 'CORRECTION', warningDate: '2026-10-14' },
        result: { attainment: '63.87', gap: '5.87', relativeGoalAttainment: '85.16', triggers: [] },
        inputs: { executedAmount: '30160000.00' },
      },
    });
    expect(rest).toEqual([]);
    const after = fold(monitoringReport, [...submitted, ...decided(submitted, correct)]);
    expect(after.computed.map(({ result }) => result.attainment)).toEqual(['68.87', '63.87']);
    expect(lastValuesOf(after)).toContainEqual(expect.objectContaining({ indicatorId: 'I1', actualValue: '30' }));
  });

  it('DEC-34: only triggers that did not fire before are new, dated the day of the correction', () => {
    const [, computed] = decided(submitted, { ...correct, actualValue: '20' });
    expect(computed).toMatchObject({
      data: { result: { triggers: ['ATTAINMENT'] }, newTriggers: ['ATTAINMENT'], warningDate: '2026-10-14' },
    });
    const [, again] = decided(submitted, { ...correct, actualValue: '45' });
    expect(again).toMatchObject({ data: { result: { triggers: ['GAP'] }, newTriggers: [] } });
  });

  it('INV-13: corrected twice alike, it was corrected once', () => {
    const once = reported(submitted, correct);
    expect(decided(once, correct)).toEqual([]);
    expect(decided(once, { ...correct, actualValue: '31' })[0]).toMatchObject({ data: { from: '30', to: '31' } });
  });

  it('INV-13: before the report it explains a fall, and the next value is measured against it', () => {
    const value = (actualValue: string) =>
      report('2026-08-20T10:00', '2026-08-20', [{ indicatorId: 'I1', actualValue }], Q3);
    const typo = reported([], value('340'));
    expect(placesOf(typo, value('34'))).toEqual(['INV-13 /values/0/actualValue']);
    const events = decided(typo, { ...correct, actualValue: '34' });
    expect(events).toMatchObject([{ type: 'MonitoringReportCorrected', data: { from: '340', to: '34' } }]);
    expect(placesOf([...typo, ...events], value('35'))).toEqual([]);

    const lastValues = [{ indicatorId: 'I1', actualValue: '40' }];
    const fallen = { ...value('34'), lastValues };
    expect(placesOf([], fallen)).toEqual(['INV-13 /values/0/actualValue']);
    expect(placesOf(reported([], { ...correct, actualValue: '33', lastValues }), fallen)).toEqual([]);
  });

  it('INV-13: an indicator without any value has nothing to correct; one that was not due is filled', () => {
    expect(placesOf([], correct)).toEqual(['INV-13 /indicatorId']);
    expect(decided(submitted, { ...correct, indicatorId: 'I4', actualValue: '90' })).toMatchObject([
      { data: { from: null, to: '90' } },
      { data: { result: { indicators: [{}, {}, {}, { light: 'GREEN' }] } } },
    ]);
  });

  it('INV-13: reason, indicator, number and documents are checked at once', () => {
    expect(placesOf(submitted, { ...correct, reason: ' ', storedDocuments: [] })).toEqual([
      'INV-13 /reason',
      'INV-38 /documents/0/sha256',
    ]);
    expect(placesOf(submitted, { ...correct, documents: [] })).toEqual(['INV-13 /documents']);
    expect(() => decided(submitted, { ...correct, documents: [] })).toThrow(
      expect.objectContaining({ kind: 'value' }) as RuleViolation,
    );
    expect(placesOf(submitted, { ...correct, indicatorId: 'X9' })).toEqual(['INV-13 /indicatorId']);
    expect(placesOf(submitted, { ...correct, actualValue: '三十' })).toEqual(['FORMAT /actualValue']);
    expect(placesOf(submitted, { ...correct, actualValue: '-3' })).toEqual(['INV-41 /actualValue']);
  });

  it('INV-13: by the head of the unit alone; INV-32: in a closed year too', () => {
    for (const by of [people.clerk, people.reviewer])
      expect(placesOf(submitted, { ...correct, by })).toEqual(['INV-13 ']);
    expect(placesOf(submitted, { ...correct, ...given(people.unitHead, '2027-02-01T10:00', Q3) })).toEqual([]);
  });
});
