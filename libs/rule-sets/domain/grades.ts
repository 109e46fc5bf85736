import { compare, type Decimal } from '../../kernel/decimal';

export type Grade = 'EXCELLENT' | 'GOOD' | 'FAIR' | 'POOR';

/** `from` is the lowest total of the grade; the boundary belongs to the better grade (DEC-13). */
export type GradeBand = Readonly<{ grade: Grade; label: string; labelEn: string; from: string }>;

/** F13, best grade first: 优 [90,100], 良 [80,90), 中 [60,80), 差 [0,60). */
export const gradeBands: readonly [GradeBand, ...GradeBand[]] = [
  { grade: 'EXCELLENT', label: '优', labelEn: 'excellent', from: '90.00' },
  { grade: 'GOOD', label: '良', labelEn: 'good', from: '80.00' },
  { grade: 'FAIR', label: '中', labelEn: 'fair', from: '60.00' },
  { grade: 'POOR', label: '差', labelEn: 'poor', from: '0.00' },
];

/**
 * F13: grade of a total, which must be rounded to two decimals already (DEC-13).
 * @param bands of the rule set, best grade first; a total below all of them has the last grade
 */
export const gradeOf = (total: Decimal | string, bands: readonly [GradeBand, ...GradeBand[]] = gradeBands): GradeBand =>
  bands.find(({ from }) => compare(total, from) >= 0) ?? bands[bands.length - 1] ?? bands[0];
