import { compare, sum } from '../../kernel/decimal';
import { instant } from '../../kernel/instant';
import { RuleViolation } from '../../kernel/rule-violation';
import { goalReviewFourParts } from './goal-review-four-parts';
import { gradeOf } from './grades';
import { indicatorTaxonomy, taxonomyOf } from './indicator-taxonomy';
import { PublishedRuleSets, scoringRuleSets } from './published-rule-sets';
import { ruleSets } from './rule-sets.catalogue';
import { versionInForce } from './rule-set';
import { unitList } from './unit-list';

const now = instant('2026-10-16T02:00:00Z');

describe('published rule sets', () => {
  it('DEC-01: every published version is named once', () => {
    const names = ruleSets.map(({ id, version }) => `${id} v${version}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['mof-2020-10 v1', 'mof-2021-101 v1', 'goal-review-four-parts v1']));
  });

  it('DEC-01: they are plain data that can be sent as they are', () => {
    for (const ruleSet of ruleSets) expect(JSON.parse(JSON.stringify(ruleSet))).toEqual(ruleSet);
  });

  it('DEC-01: the highest version in force on the day counts', () => {
    const [first] = scoringRuleSets;
    const versions = [
      { ...first!, version: 1, effectiveFrom: '2020-01-01' as never },
      { ...first!, version: 2, effectiveFrom: '2026-01-01' as never },
    ];
    expect(versionInForce(versions, first!.id, '2025-12-31' as never)?.version).toBe(1);
    expect(versionInForce(versions, first!.id, '2026-01-01' as never)?.version).toBe(2);
    expect(versionInForce(versions, first!.id, '2019-12-31' as never)).toBeUndefined();
  });

  it('DEC-02: the two scoring rule sets are found by id', async () => {
    const inForce = new PublishedRuleSets();
    expect((await inForce.scoring('mof-2020-10', now)).data.template).toBe('A');
    expect((await inForce.scoring('mof-2021-101', now)).data.template).toBe('B');
    expect((await inForce.goalReview(now)).id).toBe('goal-review-four-parts');
  });

  it('DEC-02: another id, or a time before it took effect, is refused', async () => {
    const inForce = new PublishedRuleSets();
    for (const refused of [
      inForce.scoring('mof-1999', now),
      inForce.scoring('mof-2021-101', instant('2021-08-17T15:59:59Z')),
    ]) {
      const error = await refused.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(RuleViolation);
      expect(error).toMatchObject({ rule: 'DEC-02', kind: 'value' });
    }
    expect((await inForce.scoring('mof-2021-101', instant('2021-08-17T16:00:00Z'))).version).toBe(1);
  });

  it('INV-02: every profile and the execution item fill 100', () => {
    for (const { data } of scoringRuleSets)
      for (const { sums } of data.profiles)
        expect(compare(sum([data.executionPoints, ...Object.values(sums)]), '100')).toBe(0);
  });

  it('DEC-03: code 14 stands in template A only, codes 41 to 43 in template B only', () => {
    const codes = (template: 'A' | 'B'): string[] => taxonomyOf(template).map(({ code }) => code);
    expect(codes('A')).toEqual(['11', '12', '13', '14', '21', '22', '23', '24', '31', '00']);
    expect(codes('B')).toEqual(['11', '12', '13', '21', '22', '23', '24', '31', '41', '42', '43', '00']);
  });

  it('DEC-18: the unit list holds every unit of the taxonomy and the further ones, each once', () => {
    for (const { units } of indicatorTaxonomy) expect(unitList).toEqual(expect.arrayContaining([...units]));
    expect(unitList).toEqual(
      expect.arrayContaining(['所', '台套', '千克', '万平方米', '元/立方米', '元/吨', '‰', '倍']),
    );
    expect(new Set(unitList).size).toBe(unitList.length);
    expect(unitList).not.toContain('箩筐');
  });

  it('the goal review has 20, 30, 30 and 20 points, each the sum of its check points', () => {
    const { parts } = goalReviewFourParts.data;
    expect(parts.map(({ points }) => points)).toEqual(['20.00', '30.00', '30.00', '20.00']);
    for (const { points, checkPoints } of parts)
      expect(compare(sum(checkPoints.map((check) => check.points)), points)).toBe(0);
  });

  it.each([
    ['100.00', 'EXCELLENT'],
    ['90.00', 'EXCELLENT'],
    ['89.99', 'GOOD'],
    ['80.00', 'GOOD'],
    ['79.99', 'FAIR'],
    ['60.00', 'FAIR'],
    ['59.99', 'POOR'],
    ['0.00', 'POOR'],
  ])('F13: %s is %s', (total, grade) => {
    expect(gradeOf(total).grade).toBe(grade);
  });
});
