import { fenOf, isYuan, yuanOf, type Fen, type Yuan } from '../../kernel/money';
import { unless, type Violation } from '../../kernel/rule-violation';
import { allocatedSoFar } from './budget.rules';
import { brokenInput } from './project-violation';
import type { Project } from './project.state';

const notNegative = (amount: Fen): Fen => (amount > 0n ? amount : 0n);

/** T34: what was allocated and not paid; 0 where more was paid than allocated (INV-11). */
export const carryOverOf = (project: Project, executedAmount: Yuan): Fen =>
  notNegative(allocatedSoFar(project) - fenOf(executedAmount));

/** INV-33: carried over into this year and unpaid again; money of the year before is spent first. */
export const secondYearAmount = ({ application }: Project, executedAmount: Yuan): Fen => {
  const carriedIn = application.funding?.carryOver ?? '0.00';
  return notNegative((isYuan(carriedIn) ? fenOf(carriedIn) : 0n) - fenOf(executedAmount));
};

const isCarryOver = (amount: Yuan): boolean => isYuan(amount) && fenOf(amount) >= 0n;

/** T34: an amount of 0 or more, in yuan. */
export const carryOverFormatViolations = (carryOver: Yuan): readonly Violation[] =>
  unless(isCarryOver(carryOver), () =>
    brokenInput('T34', '/carryOver', '结转金额', carryOver, {
      message: '结转金额必须是不小于 0、最多两位小数的数',
      messageEn: 'The carry-over is not a number of 0 or more with at most two decimals',
      remedy: '请以元为单位填写不小于 0 的金额',
      remedyEn: 'State an amount in yuan of 0 or more',
    }),
  );

/** T34: the unit names what is left, and it must be what is left. */
export const carryOverViolations = (project: Project, carryOver: Yuan, executedAmount: Yuan): readonly Violation[] => {
  const left = yuanOf(carryOverOf(project, executedAmount));
  const allocated = yuanOf(allocatedSoFar(project));
  return unless(fenOf(carryOver) === fenOf(left), () =>
    brokenInput('T34', '/carryOver', '结转金额', carryOver, {
      message: `结转金额应等于已下达指标 ${allocated} 元减去已支付 ${executedAmount} 元`,
      messageEn: `The carry-over is what was allocated, ${allocated} yuan, less what was paid, ${executedAmount} yuan`,
      remedy: `请填写 ${left}`,
      remedyEn: `State ${left}`,
    }),
  );
};
