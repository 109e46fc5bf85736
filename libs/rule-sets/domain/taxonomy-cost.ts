import type { Level2 } from './level2';

/** Level 2 under cost (成本), a level-1 group of its own in template B only (DEC-03), domain.md 5. */
export const costGroups: readonly Level2[] = [
  {
    code: '41',
    level1: 'COST',
    label: '经济成本指标',
    labelEn: 'Economic cost',
    templates: ['B'],
    typical: '成本控制总额、单位成本',
    typicalEn: 'total control amount, unit cost',
    units: ['万元', '元/单位'],
    usualSigns: ['LE'],
    direction: 'NEGATIVE',
    accumulation: ['POINT_IN_TIME'],
  },
  {
    code: '42',
    level1: 'COST',
    label: '社会成本指标',
    labelEn: 'Social cost',
    templates: ['B'],
    typical: '投诉件数、交通延误、安全成本',
    typicalEn: 'complaints, traffic delay, safety cost',
    units: ['件', '分钟'],
    usualSigns: ['LE'],
    direction: 'NEGATIVE',
    accumulation: ['CUMULATIVE'],
  },
  {
    code: '43',
    level1: 'COST',
    label: '生态环境成本指标',
    labelEn: 'Ecological cost',
    templates: ['B'],
    typical: '排放量、占地、废弃物',
    typicalEn: 'emissions, land taken, waste',
    units: ['吨', '亩'],
    usualSigns: ['LE'],
    direction: 'NEGATIVE',
    accumulation: ['CUMULATIVE'],
  },
];
