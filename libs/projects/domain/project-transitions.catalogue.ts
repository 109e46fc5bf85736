import type { RuleDescription } from '../../kernel/rule-description';

/** T1 to T8, T12 to T18, T22, T25, T30 and T34 of domain.md 8.4 in plain words. */
export const projectTransitions: readonly RuleDescription[] = [
  {
    id: 'T1',
    text: '单位经办人可为本年度新建项目，自 6 月 1 日起也可为下一年度新建项目；已存在的项目不能重复新建。',
    textEn:
      'A unit handler drafts a project for the running year, or for the next one from 1 June on; a project that exists is not drafted again.',
  },
  {
    id: 'T2',
    text: '草稿和退回补正的项目可由单位经办人修改申报内容和绩效目标。',
    textEn: 'While a project is a draft or returned, the unit handler revises the application and the goal set.',
  },
  {
    id: 'T3',
    text: '单位负责人提交申报：必填项齐全，权重合计正确，支出明细与总额一致，附件已上传，在申报期限内或经许可；提交内容即行固定。',
    textEn:
      'The unit head submits: required fields, weights, budget detail equal to the total, documents, inside the window or permitted; what is submitted is frozen.',
    regulation: '财预〔2015〕88号',
  },
  {
    id: 'T4',
    text: '进入财政审核之前，单位负责人可以撤回项目。',
    textEn: 'Before the review of finance the unit head may withdraw the project.',
  },
  {
    id: 'T5',
    text: '主管部门对提交的项目进行形式审查并受理，进入部门审核。',
    textEn: 'The department accepts a complete submission for its review.',
  },
  {
    id: 'T6',
    text: '各环节审核人可退回补正，须逐项指明字段或附件并说明理由；已进行的期限随之终止，补正期限开始。',
    textEn:
      'The reviewer of a stage returns a project with a reason per field or document; what is open there ends and the correction period begins.',
  },
  {
    id: 'T7',
    text: '单位负责人在补正期限内重新提交；最多提交三次。',
    textEn: 'The unit head submits again within the correction period; three submissions at most.',
  },
  {
    id: 'T8',
    text: '补正期限届满未重新提交的，项目视为撤回，自届满之日起生效，与计时器实际运行时间无关。',
    textEn: 'A project that is not corrected in time lapses on the due date, whenever the timer really ran.',
  },
  {
    id: 'T12',
    text: '主管部门负责人审核通过，项目进入财政审核。',
    textEn: 'The department leader approves and the project goes to finance.',
  },
  {
    id: 'T13',
    text: '财政绩效管理处（科）按四要素评分：优、良继续，中退回补正，差终止本轮；每轮评级一次。',
    textEn:
      'The finance performance division scores the goal in four parts: 优 and 良 go on, 中 is returned, 差 ends the round; once a round.',
    regulation: '财预〔2015〕88号',
    ruleSet: 'goal-review-four-parts v1',
  },
  {
    id: 'T14',
    text: '财政业务处室（科室）批准入库，绩效目标须在本轮评为优或良。',
    textEn: 'The finance business division approves into the pool when the goal was graded 优 or 良 in this round.',
  },
  {
    id: 'T15',
    text: '财政预算处（科）安排预算，金额大于 0 且不超过申报总额；批复前可以重新安排。',
    textEn: 'The finance budget division arranges an amount above 0 and not above the total applied for.',
  },
  {
    id: 'T16',
    text: '人大批准后，财政局领导批复预算并登记人大批准日期，绩效目标同时批复。',
    textEn: 'After the congress approved, finance leadership approves budget and goal and records the congress date.',
    regulation: '预算法 52',
  },
  {
    id: 'T17',
    text: '财政预算处（科）下达指标，累计不超过批复预算；逾期下达仍予受理，并标记为违反法定期限。',
    textEn: 'The index is allocated up to the approved budget; a late allocation is accepted and flagged as a breach.',
    regulation: '预算法 52',
  },
  {
    id: 'T18',
    text: '本年度第一笔支付登记后，项目自动进入执行中。',
    textEn: 'With the first payment of the year the project is executed.',
  },
  {
    id: 'T22',
    text: '指标下达后和执行中的项目，由系统按预警规则发出预警，或由财政绩效管理处（科）说明理由发出预警；自预警日起单位须在 10 个工作日内作出分类处置。',
    textEn:
      'While a project is allocated or executed, the rule set raises a warning, or the finance performance division with a reason; the unit has 10 working days from the warning date.',
    regulation: '川财绩〔2025〕',
  },
  {
    id: 'T25',
    text: '财政绩效管理处（科）或财政局领导可说明理由暂停执行，指标随之冻结。',
    textEn:
      'The finance performance division or finance leadership suspends execution with a reason; the index is frozen.',
  },
  {
    id: 'T30',
    text: '暂停执行的项目经财政绩效和财政预算两名人员分别同意后恢复到暂停前的状态，逾期未处置的预警随之办结。',
    textEn:
      'A suspended project returns to the state before when a person of performance and one of budget agree; warnings that were not answered are closed.',
  },
  {
    id: 'T34',
    text: '执行完毕由单位负责人在年度内登记，结转金额等于已下达减已支付；年终由系统统一关闭。',
    textEn:
      'The unit head completes execution within the year and names the carry-over, which is allocated less paid; at the end of the year the system does.',
    regulation: '预算法 18',
  },
];
