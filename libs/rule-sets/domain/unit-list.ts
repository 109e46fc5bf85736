import { indicatorTaxonomy } from './indicator-taxonomy';

/** Units of DEC-18 beside those of the taxonomy. */
const further = [
  ...['个', '所', '座', '站', '户', '村', '亩', '批', '批次', '台套', '篇', '本', '张', '幅', '辆', '吨', '千克', '升'],
  ...['立方米', '万平方米', '千瓦', '年', '周', '分', '元', '元/立方米', '元/平方米', '元/吨', '‰', '倍'],
];

/** The unit list of DEC-18: another unit needs a confirmation with a reason. */
export const unitList: readonly string[] = [
  ...new Set([...indicatorTaxonomy.flatMap(({ units }) => units), ...further]),
];
