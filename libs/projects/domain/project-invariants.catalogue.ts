import type { RuleDescription } from '../../kernel/rule-description';

/** Invariants and decisions of domain.md 2 and 11 that bind a project, in plain words. */
export const projectInvariants: readonly RuleDescription[] = [
  {
    id: 'INV-01',
    text: '年度资金总额等于资金来源之和，也等于支出明细之和；各行金额等于数量乘以单价；任何一项不得为负。',
    textEn:
      'Total budget = sum of sources = sum of cost items; the amount of a row is quantity × unit price; no negative item.',
  },
  {
    id: 'INV-09',
    text: '没有批复的绩效目标就没有资金；绩效目标与预算在同一次操作中批复。',
    textEn: 'No money without an approved goal; goal and budget are approved in one append.',
    regulation: '中发〔2018〕34号',
  },
  {
    id: 'INV-15',
    text: '同一项目同一预警规则只有一个未办结的预警；新的监控期追加到该预警。',
    textEn: 'One open warning per project and rule; a new period adds to it.',
  },
  {
    id: 'INV-17',
    text: '暂停执行必须有理由、起始日和指标冻结；恢复执行须由绩效和预算两个岗位的两名人员分别同意。',
    textEn:
      'A suspension has a reason, a start and the freeze of the index; a resumption needs two persons, of performance and of budget.',
  },
  {
    id: 'INV-29',
    text: '每个命令都记录办理人、岗位、单位、时间、来源、关联与因果编号以及客户端的幂等键。',
    textEn:
      'Every command has actor, role, organisation, time, source, correlation and causation ids, and the idempotency key.',
  },
  {
    id: 'INV-30',
    text: '计时器以系统身份办理，其事件与人工办理的事件形式相同。',
    textEn: 'Timers act as SYSTEM; their events look the same as human ones.',
  },
  {
    id: 'INV-31',
    text: '项目年度切片的预算年度永不改变。',
    textEn: 'The fiscal year of a project year-slice never changes.',
  },
  {
    id: 'INV-32',
    text: '预算年度结束后不再受理申报、审核和批复；支付导入、评价、整改、申诉、结果应用、追回、更正、公开、问责和归档除外。',
    textEn:
      'A closed fiscal year takes no command except the import of payments, evaluation, rectification, appeal, result application, clawback, correction, disclosure, accountability and archive.',
    regulation: '预算法 18',
  },
  {
    id: 'INV-33',
    text: '连续两年未用完的结转资金自动报告财政预算处（科）。',
    textEn: 'Money that is carried over a second year is reported to the finance budget division automatically.',
    regulation: '预算法 42',
  },
  {
    id: 'INV-35',
    text: '审核人不得是填报人；同一轮相邻审核环节不得由同一人办理；退回计入其终止的环节。',
    textEn:
      'No one who wrote or submitted acts in a review stage; no one acts in two successive stages of a round; a return counts for the stage it ends.',
  },
  {
    id: 'INV-36',
    text: '单位只看到本单位的项目，主管部门看到所属单位的项目；财政、审计和流程管理员看到全部；系统管理员和公众看不到未公开的项目。',
    textEn:
      'A unit sees its own projects, a department those of its units, finance, auditors and workflow administrators all; system administrators and the public none.',
  },
  {
    id: 'INV-37',
    text: '任何内容都不能删除；误建的草稿应当撤回；事件中只记录人员代号。',
    textEn: 'Nothing is deleted: a mistaken draft is withdrawn; events carry pseudonymous ids of persons only.',
  },
  {
    id: 'INV-38',
    text: '附件按摘要值保存，事件记录摘要值、名称、大小和类型；未上传的附件不能提交。',
    textEn:
      'Documents are stored by hash; the event holds hash, name, size and media type; one that was not uploaded is refused.',
  },
  {
    id: 'INV-39',
    text: '绩效目标评为差的不得进入财政审批，评为中的须补正后重新提交。',
    textEn: 'A goal graded 差 cannot enter the approval of finance; 中 must be submitted again.',
    regulation: '财预〔2015〕88号',
  },
  {
    id: 'DEC-25',
    text: '月度预警的预警日为次月第一日，即使是休息日；处置期限的工作日自该日起计算。',
    textEn:
      'A monthly warning is dated the first day of the next month even if that is a day off; its working days count from it.',
  },
  {
    id: 'DEC-34',
    text: '评估之后报来的报告在提交时评估；同一月份已触发过的条件不再触发；由此发出的预警以提交日为预警日。',
    textEn:
      'A report that arrives after the evaluation is evaluated when it is submitted; what fired for that month does not fire again; its warning is dated the day of submission.',
  },
  {
    id: 'DEC-35',
    text: '没有下属单位的部门即为自己的单位，单位代码等于部门代码；单位岗位与部门岗位由不同人员担任。',
    textEn:
      'A department without units is its own unit: unit code equals department code; UNIT_* and DEPT_* roles are held by different persons.',
  },
  {
    id: 'DEC-36',
    text: '某年度自上一年 6 月 1 日起至 9 月 15 日（遇休息日顺延）受理申报；逾期或本年度的项目须经财政绩效管理处（科）说明理由许可。',
    textEn:
      'A year takes applications from 1 June until 15 September of the year before (moved from a day off); later, or for the running year, only by permission with a reason.',
  },
  {
    id: 'DEC-37',
    text: '人大批准日期不得晚于今日，且不早于上一年 12 月 1 日；批复期限自该日起算。',
    textEn: 'The congress date lies between 1 December of the year before and today; D11 counts from it.',
  },
  {
    id: 'DEC-38',
    text: '受理后一律进入部门审核；事前绩效评估由部门审核阶段另行启动。',
    textEn: 'Acceptance always leads to the review of the department; ex-ante evaluation is opened from there.',
  },
  {
    id: 'DEC-47',
    text: '暂停期间开启的整改或调整未办结的，不得恢复执行；未开启的，恢复时须写明依据文件。',
    textEn:
      'A resumption is refused while a rectification or adjustment opened during the suspension is undecided; where none was opened, its basis names the document.',
  },
  {
    id: 'DEC-50',
    text: '年终关闭时，指标下达和暂停执行的项目一并转为执行完毕；预警等标记和未办结的整改保留。',
    textEn: 'At the year end allocated and suspended projects are completed too; flags and open rectifications stay.',
  },
];
