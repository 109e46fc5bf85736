import type { RuleDescription } from '../../kernel/rule-description';
import { goalReviewFourParts } from '../../rule-sets/domain/goal-review-four-parts';
import { mof202010 } from '../../rule-sets/domain/mof-2020-10';
import { mof2021101 } from '../../rule-sets/domain/mof-2021-101';
import type { RuleSet } from '../../rule-sets/domain/rule-set';

const named = (...ruleSets: readonly RuleSet[]): string =>
  ruleSets.map(({ id, version }) => `${id} v${version}`).join(', ');

const scoring = named(mof202010, mof2021101);

/** Rules of the goal form in plain words. */
export const goalRules: readonly RuleDescription[] = [
  {
    id: 'INV-02',
    text: '预算执行率占 10 分，与全部指标权重合计必须恰好等于 100。',
    textEn: 'Execution has 10 points; together with all indicator weights it makes exactly 100.',
    regulation: '财预〔2020〕10号',
    ruleSet: scoring,
  },
  {
    id: 'INV-03',
    text: '一级指标权重应符合规则集的一种权重结构；偏离的须说明理由，并经财政部门审核同意。',
    textEn: 'The level-1 sums match a profile of the rule set; a departure needs a reason and the approval of finance.',
    regulation: '财预〔2021〕101号',
    ruleSet: scoring,
  },
  {
    id: 'INV-04',
    text: '至少设置一项产出指标和一项效益指标；使用模板B的基本建设、大型修缮和采购类项目还须设置成本指标。',
    textEn:
      'At least one output and one benefit indicator; infrastructure, large repair and purchase projects on template B also need a cost indicator.',
    regulation: '财预〔2021〕101号',
  },
  {
    id: 'INV-05',
    text: '定量指标要有数字、计算符号和单位；定性指标按评判等级赋分并有文字标准，不带计算符号。',
    textEn:
      'A quantitative indicator has a number, a sign and a unit; a qualitative one has a class scale and a text, and no sign.',
  },
  { id: 'INV-06', text: '每项指标的权重都大于 0。', textEn: 'Every indicator has a weight above 0.' },
  {
    id: 'INV-07',
    text: '指标值为 0 时，计算符号只能是 ≤ 或 =。',
    textEn: 'A target of 0 goes with the signs ≤ and = only.',
  },
  {
    id: 'INV-08',
    text: '百分比指标值在 0 到 100 之间，增长率除外。',
    textEn: 'Percent targets lie in 0-100 unless the indicator is a growth rate.',
  },
  {
    id: 'INV-10',
    text: '已批复的指标值不被覆盖，调整只增加新的版本，原值始终可见。',
    textEn:
      'Approved goal values are never overwritten: an adjustment adds a version and the first values stay visible.',
    regulation: '财预〔2015〕88号',
  },
  {
    id: 'INV-34',
    text: '计分时所用的权重和规则版本记录在计分事件中。',
    textEn: 'Weights and rule versions used at scoring are referred to in the score event.',
  },
  {
    id: 'INV-41',
    text: '指标值不小于 0；只有增长率和差值的实际完成值可以小于 0。',
    textEn: 'A target is not below 0; only actual values of growth rates and differences may be.',
  },
  {
    id: 'DEC-02',
    text: '计分规则集有 mof-2020-10（模板A）和 mof-2021-101（模板B，新填报的默认值），提交时确定。',
    textEn:
      'Scoring rule sets are mof-2020-10 (template A) and mof-2021-101 (template B, the default); a goal set is bound to one when it is submitted.',
    ruleSet: scoring,
  },
  {
    id: 'DEC-03',
    text: '成本在模板A中是产出项下的二级指标（代码 14），在模板B中是单独的一级指标（代码 41 至 43）。',
    textEn: 'Cost stands under output in template A (code 14) and is a level-1 group in template B (codes 41-43).',
    ruleSet: scoring,
  },
  {
    id: 'DEC-04',
    text: '不设满意度或成本时，权重按规则集列出的结构分配，不需要说明理由；其他分配须说明理由。',
    textEn: 'Without satisfaction or cost the listed profiles are the only sums that pass without a reason.',
    ruleSet: scoring,
  },
  {
    id: 'DEC-07',
    text: '满意度在模板A按完成比例计分，在模板B按分档计分；分档只用于满意度。',
    textEn: 'Satisfaction counts by ratio in template A and by band in template B; bands are for satisfaction only.',
    ruleSet: scoring,
  },
  {
    id: 'DEC-11',
    text: '及格门槛是 0 到 1 之间的完成比例：低于门槛得 0 分，否则按比例得分。',
    textEn: 'The pass threshold is a completion ratio from 0 to 1: below it 0 points, else the ratio.',
  },
  {
    id: 'DEC-18',
    text: '明显不合理的填报在提交时处理：指标值中夹带符号的退回；定量指标值全部相同、单位不在表中的须确认并说明理由。',
    textEn:
      'Senseless input is caught at submission: a sign inside the number is refused; equal targets throughout and units outside the list need a confirmation with a reason.',
    ruleSet: scoring,
  },
  {
    id: 'F13',
    text: '等级按总分确定：优 90 分以上，良 80 至 90 分，中 60 至 80 分，差 60 分以下；分界值属于较好的等级。',
    textEn:
      'Grade of a total: 优 from 90, 良 from 80, 中 from 60, 差 below 60; the boundary belongs to the better grade.',
    ruleSet: named(mof202010, mof2021101, goalReviewFourParts),
  },
];
