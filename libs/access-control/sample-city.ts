import type { Organisation } from './organisation';

type DepartmentRow = readonly [code: string, name: string, units: readonly (readonly [code: string, name: string])[]];

/** 云岭市 (domain.md 18.1), an invented city. 市科学技术局 has no units and is its own (DEC-35). */
const DEPARTMENTS: readonly DepartmentRow[] = [
  [
    '101',
    '市教育局',
    [
      ['101002', '市实验幼儿园管理中心'],
      ['101003', '市心理健康教育中心'],
    ],
  ],
  ['102', '市卫生健康委员会', [['102004', '市疾病预防控制中心']]],
  ['103', '市人力资源和社会保障局', [['103002', '市就业服务中心']]],
  ['104', '市交通运输局', [['104002', '市公路养护中心']]],
  ['105', '市生态环境局', [['105002', '市环境监测站']]],
  [
    '106',
    '市水务局',
    [
      ['106003', '市供水管网管理处'],
      ['106004', '市河道管理处'],
    ],
  ],
  ['107', '市农业农村局', [['107003', '市农田建设中心']]],
  ['108', '市住房和城乡建设局', [['108002', '市老旧小区改造办']]],
  ['109', '市民政局', [['109002', '市养老服务指导中心']]],
  ['110', '市文化广电和旅游局', [['110002', '市图书馆']]],
  ['111', '市科学技术局', []],
  ['112', '市应急管理局', [['112002', '市应急物资储备中心']]],
  ['113', '市数据局', [['113002', '市大数据运营中心']]],
  ['114', '市市场监督管理局', [['114002', '市食品检验所']]],
  ['115', '市商务局', [['115002', '市投资促进中心']]],
];

const OTHERS: readonly Organisation[] = [
  { code: 'F', name: '市财政局', kind: 'FINANCE', parentCode: null },
  { code: 'A', name: '市审计局', kind: 'AUDIT', parentCode: null },
  { code: '3P1', name: '云岭诚信会计师事务所', kind: 'AGENCY', parentCode: null },
  { code: '3P2', name: '岭南绩效咨询有限公司', kind: 'AGENCY', parentCode: null },
  { code: '3P3', name: '云岭大学公共政策研究所', kind: 'AGENCY', parentCode: null },
];

/** Departments before their units, so that they can be stored in this order. */
export const sampleCityOrganisations: readonly Organisation[] = [
  ...DEPARTMENTS.map(([code, name]) => ({ code, name, kind: 'DEPARTMENT', parentCode: null }) as const),
  ...DEPARTMENTS.flatMap(([parentCode, , units]) =>
    units.map(([code, name]) => ({ code, name, kind: 'UNIT', parentCode }) as const),
  ),
  ...OTHERS,
];
