import type { Level2, Template } from './level2';
import { benefitGroups } from './taxonomy-benefit';
import { costGroups } from './taxonomy-cost';
import { outputGroups } from './taxonomy-output';

const satisfaction: Level2 = {
  code: '31',
  level1: 'SATISFACTION',
  label: '服务对象满意度指标',
  labelEn: 'Satisfaction of those served',
  templates: ['A', 'B'],
  typical: '师生、居民、企业满意度',
  typicalEn: 'pupils, residents, firms',
  units: ['%'],
  usualSigns: ['GE'],
  direction: 'POSITIVE',
  accumulation: ['YEAR_END'],
};

const execution: Level2 = {
  code: '00',
  level1: 'EXECUTION',
  label: '预算执行率',
  labelEn: 'Budget execution rate',
  templates: ['A', 'B'],
  typical: '预算执行率',
  typicalEn: 'budget execution rate',
  units: ['%'],
  usualSigns: ['GE'],
  direction: 'POSITIVE',
  accumulation: ['CUMULATIVE'],
};

/** The whole indicator taxonomy of project expenditure (domain.md 5), as data. */
export const indicatorTaxonomy: readonly Level2[] = [
  ...outputGroups,
  ...benefitGroups,
  satisfaction,
  ...costGroups,
  execution,
];

/** The part of it that belongs to one template. */
export const taxonomyOf = (template: Template): readonly Level2[] =>
  indicatorTaxonomy.filter(({ templates }) => templates.includes(template));
