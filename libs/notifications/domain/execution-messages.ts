import type { PaymentRecorded, TakeBackTaskCreated } from '../../budget-execution/domain/budget-index.events';
import { fenOf, wanYuanOf, type Yuan } from '../../kernel/money';
import type {
  MonitoringPeriodOpened,
  MonitoringReportAnalysed,
  MonitoringReportMarkedMissing,
  MonitoringReportSubmitted,
} from '../../monitoring/domain/monitoring-report.events';
import type { CarryOverRecorded } from '../../projects/domain/project-execution.events';
import { rolesOfProject, type Message, type Teller } from './message';

type Told =
  | PaymentRecorded
  | TakeBackTaskCreated
  | CarryOverRecorded
  | MonitoringPeriodOpened
  | MonitoringReportSubmitted
  | MonitoringReportMarkedMissing
  | MonitoringReportAnalysed;

const ofProject = (projectId: string): Pick<Message, 'projectId' | 'deadlineId'> => ({ projectId, deadlineId: null });
const wan = (amount: Yuan): readonly [string, string] => [`${wanYuanOf(fenOf(amount))} 万元`, `${amount} yuan`];

const FLAG_WORDS = {
  ABOVE_BALANCE: ['超过指标余额', 'above the balance'],
  INDEX_FROZEN: ['指标已冻结', 'index frozen'],
  AFTER_COMPLETION: ['项目执行已结束', 'after the execution ended'],
} as const;

/** INV-11: only a payment that should not have been made is told to anybody. */
const paid = ({ projectId, amount, paidOn, flags }: PaymentRecorded['data']): Message | undefined => {
  if (flags.length === 0) return undefined;
  const [sum, sumEn] = wan(amount);
  const words = flags.map((flag) => FLAG_WORDS[flag][0]).join('、');
  const wordsEn = flags.map((flag) => FLAG_WORDS[flag][1]).join(', ');
  return {
    ...ofProject(projectId),
    recipients: rolesOfProject('UNIT_HEAD', 'DEPT_REVIEWER', 'FIN_BUDGET', 'FIN_TREASURY', 'FIN_PERF'),
    title: `异常支付：${words}`,
    titleEn: `Irregular payment: ${wordsEn}`,
    text: `${paidOn} 支付 ${sum}，${words}；事实已登记，请财政核查。`,
    textEn: `${sumEn} were paid on ${paidOn}: ${wordsEn}. The fact is recorded; finance is to look into it.`,
  };
};

const takeBack = ({ projectId, deadlineId, unpaidBalance, effectiveDate }: TakeBackTaskCreated['data']): Message => {
  const [sum, sumEn] = wan(unpaidBalance);
  return {
    projectId,
    deadlineId,
    recipients: rolesOfProject('FIN_BUDGET', 'FIN_PERF', 'DEPT_HEAD'),
    title: '冻结满一个月，请决定是否收回预算',
    titleEn: 'One month since the freeze: decide about taking the budget back',
    text: `冻结后至 ${effectiveDate} 仍未提出处理建议，未支付余额 ${sum}；是否收回由财政决定，系统不自动收回。`,
    textEn: `No proposal by ${effectiveDate}; ${sumEn} are unpaid. Finance decides; nothing is taken back automatically.`,
  };
};

/** INV-33: only a carry-over of two years is told. */
const carriedOver = (data: CarryOverRecorded['data']): Message | undefined => {
  if (!data.reported) return undefined;
  const [sum, sumEn] = wan(data.secondYearAmount);
  return {
    ...ofProject(data.projectId),
    recipients: rolesOfProject('FIN_BUDGET', 'UNIT_HEAD', 'DEPT_HEAD'),
    title: `结转满两年：${sum}`,
    titleEn: `Carried over for two years: ${sumEn}`,
    text: `${data.fiscalYear} 年末仍有上年结转资金 ${sum} 未使用，已满两年，按结余资金处理（预算法 42）。`,
    textEn: `At the end of ${data.fiscalYear} ${sumEn} of last year's carry-over are unused: surplus by Budget Law 42.`,
  };
};

const opened = ({ projectId, period }: MonitoringPeriodOpened['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD'),
  title: `请填报 ${period} 绩效运行监控报告`,
  titleEn: `Monitoring report ${period}: please fill it in`,
  text: `${period} 监控期已结束，请填报绩效目标执行监控表；已报送的实际值已预填。`,
  textEn: `The period ${period} has ended; please fill in the monitoring form. Values reported before are filled in already.`,
});

const submitted = ({ projectId, period, late }: MonitoringReportSubmitted['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'DEPT_REVIEWER'),
  title: `${period} 监控报告已报送${late ? '（逾期）' : ''}，待部门汇总`,
  titleEn: `Monitoring report ${period} submitted${late ? ' (late)' : ''}; waits for the department's summary`,
  text: `单位已报送 ${period} 监控报告，请主管部门汇总。`,
  textEn: `The unit submitted the report for ${period}; the department summarises it.`,
});

const missing = ({ projectId, period, effectiveDate }: MonitoringReportMarkedMissing['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER', 'DEPT_HEAD', 'FIN_PERF'),
  title: `${period} 监控报告缺报`,
  titleEn: `Monitoring report ${period} is missing`,
  text: `${period} 监控报告至 ${effectiveDate} 仍未报送，按红灯计并纳入年度考核；仍可补报。`,
  textEn: `No report for ${period} by ${effectiveDate}: it counts as a red light and in the yearly assessment. It can still be sent.`,
});

const analysed = ({ projectId, period, opinion, rectify }: MonitoringReportAnalysed['data']): Message => ({
  ...ofProject(projectId),
  recipients: rolesOfProject('UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER'),
  title: `${period} 监控报告财政已分析${rectify ? '，需整改' : ''}`,
  titleEn: `Monitoring report ${period} analysed by finance${rectify ? '; rectification is needed' : ''}`,
  text: `财政意见：${opinion}`,
  textEn: `Opinion of finance: ${opinion}`,
});

export const executionMessages: Teller<Told> = {
  PaymentRecorded: paid,
  TakeBackTaskCreated: takeBack,
  CarryOverRecorded: carriedOver,
  MonitoringPeriodOpened: opened,
  MonitoringReportSubmitted: submitted,
  MonitoringReportMarkedMissing: missing,
  MonitoringReportAnalysed: analysed,
};
