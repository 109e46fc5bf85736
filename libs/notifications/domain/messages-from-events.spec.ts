import { instant, businessDate } from '../../kernel/instant';
import type { AnyFact } from '../../kernel/decider';
import { holderOf } from './message';
import { messageFrom, TOLD_EVENTS } from './messages-from-events';

const projectId = '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f';
const by = { actor: 'someone', role: 'UNIT_HEAD', org: '106003' };
const of = { projectId, by, at: instant('2026-09-14T02:10:00Z'), deadlinesEnded: [] };
const deadline = {
  projectId,
  deadlineId: `D02-1-${projectId}`,
  code: 'D02',
  version: 1,
  rungKey: 'REMINDER-2026-09-16',
  recipients: [{ role: 'DEPT_REVIEWER', org: '106' }],
  dueDate: businessDate('2026-09-17'),
  dueInstant: instant('2026-09-17T16:00:00Z'),
  effectOfSilence: 'ESCALATE',
};
const bodies = { unitCode: '106003', departmentCode: '106' };

/** One event of each type that people are told about. */
const samples: Readonly<Record<string, object>> = {
  DeadlineReminderSent: { ...deadline, point: 'T-1', sentAt: instant('2026-09-16T01:00:00Z') },
  DeadlineEscalated: { ...deadline, level: 2, escalatedAt: instant('2026-09-22T01:00:00Z') },
  DeadlineExpired: {
    ...deadline,
    code: 'D03',
    effect: 'LAPSE',
    effectiveDate: businessDate('2026-09-17'),
    expiredAt: instant('2026-09-17T16:00:01Z'),
  },
  DeadlineExtended: {
    ...deadline,
    code: 'D03',
    from: businessDate('2026-09-17'),
    period: { dueDate: businessDate('2026-09-24') },
    days: 5,
    reason: '需要补充现场照片',
  },
  ProjectSubmitted: { ...of, code: '99010027T000000000201', round: 1, lateEntry: false },
  ProjectResubmitted: { ...of, code: '99010027T000000000201', round: 2 },
  ProjectReturnedForCorrection: {
    ...of,
    reasons: [{ field: 'outline', label: '项目概况', reason: '没有写明实施范围' }],
  },
  ProjectAccepted: { ...of, round: 1 },
  ProjectWithdrawn: { ...of, round: 1, from: 'SUBMITTED', reason: '政策调整' },
  ProjectLapsed: { ...of, round: 1, effectiveDate: businessDate('2026-09-21') },
  LateEntryPermitted: { ...of, fiscalYear: 2027, reason: '应急项目' },
  DepartmentApproved: { ...of, round: 1, opinion: '同意' },
  GoalGraded: { ...of, total: '85.00', grade: 'GOOD', gradeLabel: '良', reason: '指标清晰' },
  ProjectPooled: { ...of, round: 1 },
  BudgetApproved: {
    ...of,
    fiscalYear: 2027,
    amount: '52000000.00',
    congressApprovalDate: businessDate('2027-01-20'),
  },
  BudgetIndexAllocated: {
    ...of,
    fiscalYear: 2027,
    allocationNumber: 1,
    amount: '30000000.00',
    allocatedAmount: '30000000.00',
    breach: null,
  },
  PaymentRecorded: { ...of, amount: '120000.00', paidOn: businessDate('2026-09-16'), flags: ['INDEX_FROZEN'] },
  TakeBackTaskCreated: {
    ...of,
    deadlineId: 'D19',
    unpaidBalance: '5000000.00',
    effectiveDate: businessDate('2026-10-15'),
  },
  CarryOverRecorded: { ...of, fiscalYear: 2026, secondYearAmount: '150000.00', reported: true },
  MonitoringPeriodOpened: { ...of, period: '2026-Q3' },
  MonitoringReportSubmitted: { ...of, period: '2026-Q3', late: true },
  MonitoringReportMarkedMissing: { ...of, period: '2026-Q3', effectiveDate: businessDate('2026-10-27') },
  MonitoringReportAnalysed: { ...of, period: '2026-Q3', opinion: '进度偏慢', advice: null, rectify: true },
  WarningRaised: {
    ...of,
    deadlineId: 'D17-3',
    dueDate: businessDate('2026-10-20'),
    reason: null,
    finding: { month: '2026-09', triggers: ['GAP'], ruleSet: { ruleSetId: 'sichuan-2025', version: 1 } },
  },
  DispositionChosen: { ...of, choice: 'CONTINUE', reason: '管材已到场' },
  DispositionConfirmed: { ...of, confirmed: false, reason: '仍有实施必要' },
  ProjectSuspended: { ...of, reason: '预警逾期未处置', effectiveDate: businessDate('2026-09-15') },
  ProjectResumed: { ...of, consents: [{ basis: '云财绩〔2026〕18号' }], effectiveDate: businessDate('2026-10-12') },
  ProjectCancelled: { ...of, reason: '需求已不存在', effectiveDate: businessDate('2026-07-10') },
};

const told = (type: string, data: object = {}) => {
  const event: AnyFact = { type, data: { ...samples[type], ...data } };
  const message = messageFrom(event);
  if (message === undefined) throw new Error(`nothing is told about ${type}`);
  return message;
};
const holdersOf = (type: string, data: object = {}): string[] =>
  told(type, data)
    .recipients.map((recipient) => holderOf(recipient, bodies))
    .map((holder) => `${holder?.role}@${holder?.org}`);

describe('every event that people are told about', () => {
  it('has a sample here', () => expect(Object.keys(samples).sort()).toEqual([...TOLD_EVENTS].sort()));

  it.each(TOLD_EVENTS)('%s: words in both languages, a project, each recipient once and with a body', (type) => {
    const message = told(type);
    for (const words of [message.title, message.text, message.titleEn, message.textEn])
      expect(words).not.toMatch(/undefined|null|NaN|^\s*$/);
    for (const words of [message.title, message.text]) expect(words).toMatch(/[\u4e00-\u9fff]/);
    expect(message.projectId).toBe(projectId);
    const holders = holdersOf(type);
    expect(holders.length).toBeGreaterThan(0);
    expect(new Set(holders).size).toBe(holders.length);
    expect(holders.join()).not.toMatch(/undefined|null/);
  });

  it('tells nobody about other events', () => {
    expect(messageFrom({ type: 'ProjectRevised', data: of })).toBeUndefined();
    expect(messageFrom({ type: 'constructor', data: of })).toBeUndefined();
  });
});

describe('execution', () => {
  it('INV-11: a regular payment is told to nobody', () =>
    expect(
      messageFrom({ type: 'PaymentRecorded', data: { ...samples['PaymentRecorded'], flags: [] } }),
    ).toBeUndefined());

  it('INV-33: a carry-over of one year is told to nobody', () =>
    expect(
      messageFrom({ type: 'CarryOverRecorded', data: { ...samples['CarryOverRecorded'], reported: false } }),
    ).toBeUndefined());

  it('INV-16: a warning says by when to choose and what silence does', () => {
    const { text, deadlineId } = told('WarningRaised');
    expect(deadlineId).toBe('D17-3');
    expect(text).toContain('2026-10-20');
    expect(text).toContain('双监控差异');
    expect(text).toContain('暂停预算执行并冻结指标');
    const byHand = { finding: null, reason: '现场核查发现停工' };
    expect(told('WarningRaised', byHand).text).toContain('现场核查发现停工');
  });
});

describe('deadlines', () => {
  it('domain.md 10.1: a reminder goes to the holders named in the event and says when and what silence does', () => {
    expect(told('DeadlineReminderSent')).toEqual({
      recipients: [{ role: 'DEPT_REVIEWER', org: '106' }],
      projectId,
      deadlineId: `D02-1-${projectId}`,
      title: '期限提醒：形式审查（D02）还有 1 个工作日到期',
      titleEn: 'Reminder: Department acceptance check (D02) is due in 1 working day(s)',
      text: '形式审查（D02）应于 2026-09-17 办结，还有 1 个工作日到期。逾期后果：逐级催办。',
      textEn:
        'Department acceptance check (D02) is due in 1 working day(s); it must be done by 2026-09-17. If it is not: it is escalated level by level.',
    });
  });

  it.each([
    ['HALF', '期限已过半'],
    ['T-3', '还有 3 个工作日到期'],
    ['T', '今日到期'],
    ['T+2', '已逾期 2 个工作日'],
  ])('a reminder at %s says %s', (point, words) =>
    expect(told('DeadlineReminderSent', { point }).title).toContain(words),
  );

  it('an escalation names the level; it is not called overdue before it is (D11)', () => {
    expect(told('DeadlineEscalated').title).toBe('期限升级 L2：形式审查（D02）逾期未办');
    const early = { code: 'D11', level: 1, escalatedAt: instant('2026-09-10T01:00:00Z') };
    expect(told('DeadlineEscalated', early).title).toBe('期限升级 L1：财政批复预算（D11）尚未办结');
  });

  it.each([
    ['D03', ['UNIT_CLERK@106003', 'UNIT_HEAD@106003']],
    ['D09', ['DEPT_HEAD@106']],
    ['D10', ['FIN_PERF@F', 'FIN_DIVISION@F']],
  ])('the owner of %s is told that it expired or was extended', (code, holders) => {
    expect(holdersOf('DeadlineExpired', { code })).toEqual(holders);
    expect(holdersOf('DeadlineExtended', { code })).toEqual(holders);
  });

  it('a deadline that this version does not know is shown by its code', () =>
    expect(told('DeadlineReminderSent', { code: 'D99' }).title).toBe('期限提醒：D99还有 1 个工作日到期'));
});

describe('projects', () => {
  it('a submission waits for the department', () =>
    expect(holdersOf('ProjectSubmitted')).toEqual(['UNIT_CLERK@106003', 'DEPT_REVIEWER@106']));

  it('a return lists every reason', () => {
    const reasons = [
      { field: 'outline', label: '项目概况', reason: '没有写明实施范围' },
      { field: 'documents', label: '可研报告.pdf', reason: '缺少盖章页' },
    ];
    const message = told('ProjectReturnedForCorrection', { reasons });
    expect(message.title).toBe('项目退回补正（2 项）');
    expect(message.text).toBe(
      '请按下列理由补正后重新申报：\n1. 项目概况：没有写明实施范围\n2. 可研报告.pdf：缺少盖章页',
    );
  });

  it.each([
    ['DRAFT', ['UNIT_CLERK@106003']],
    ['SUBMITTED', ['UNIT_CLERK@106003', 'DEPT_REVIEWER@106']],
    ['DEPT_REVIEW', ['UNIT_CLERK@106003', 'DEPT_REVIEWER@106', 'DEPT_HEAD@106']],
  ])('a withdrawal from %s is told to those who had the project', (from, holders) =>
    expect(holdersOf('ProjectWithdrawn', { from })).toEqual(holders),
  );

  it('INV-39: a good goal goes to the division, a rejected one to the head of the department', () => {
    expect(holdersOf('GoalGraded')).toContain('FIN_DIVISION@F');
    const poor = holdersOf('GoalGraded', { grade: 'POOR', gradeLabel: '差' });
    expect(poor).toContain('DEPT_HEAD@106');
    expect(poor).not.toContain('FIN_DIVISION@F');
  });

  it('amounts are shown in 万元', () => expect(told('BudgetApproved').title).toBe('2027 年预算已批复：5200.00 万元'));

  it('T17: a breach of the legal period goes to the leadership', () => {
    const breach = { deadlineId: 'D11-1-x', code: 'D11', dueInstant: instant('2027-02-09T16:00:00Z') };
    expect(holdersOf('BudgetIndexAllocated')).not.toContain('FIN_LEADER@F');
    expect(holdersOf('BudgetIndexAllocated', { breach })).toContain('FIN_LEADER@F');
    expect(told('BudgetIndexAllocated', { breach }).title).toContain('超过法定期限');
  });
});
