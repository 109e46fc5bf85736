import type { CommandSource } from '../../kernel/command-context';
import { fenOf, isYuan, type Yuan } from '../../kernel/money';
import { unless, type Violation } from '../../kernel/rule-violation';
import { isProjectCode } from './project-code';
import { broken, brokenInput } from './project-violation';

/** A command whose effect must be explained says why. */
export const hasReason = (reason: string): boolean => reason.trim() !== '';

export const reasonViolations = (rule: string, reason: string, field = '/reason'): readonly Violation[] =>
  unless(hasReason(reason), () =>
    brokenInput(rule, field, '理由', reason, {
      message: '缺少理由',
      messageEn: 'The reason is missing',
      remedy: '请写明理由',
      remedyEn: 'State the reason',
    }),
  );

/** T15, T17: money that is arranged or allocated is above 0. */
export const isPositiveAmount = (amount: Yuan): boolean => isYuan(amount) && fenOf(amount) > 0n;

export const amountViolations = (rule: string, amount: Yuan): readonly Violation[] =>
  unless(isPositiveAmount(amount), () =>
    brokenInput(rule, '/amount', '金额', amount, {
      message: '金额必须是大于 0、最多两位小数的数',
      messageEn: 'The amount is not a number above 0 with at most two decimals',
      remedy: '请以元为单位填写大于 0 的金额',
      remedyEn: 'State an amount in yuan above 0',
    }),
  );

const SERIAL = /^\d{12}$/;

export const serialViolations = (serial: string): readonly Violation[] =>
  unless(SERIAL.test(serial), () =>
    broken('T1', {
      message: '项目代码的顺序号应为 12 位数字',
      messageEn: 'The serial of the project code has 12 digits',
      remedy: '请重新生成顺序号',
      remedyEn: 'Make the serial anew',
    }),
  );

/** 18: only seed and import may name a reserved code; everywhere else the platform makes it. */
export const mayReserveCode = (source: CommandSource): boolean => source === 'seed' || source === 'import';

export const reservedCodeViolations = (code: string | undefined, source: CommandSource): readonly Violation[] =>
  unless(code === undefined || (mayReserveCode(source) && isProjectCode(code)), () =>
    brokenInput('T1', '/code', '项目代码', code, {
      message: '项目代码由平台生成，只有初始化和导入可以指定 21 位的保留代码',
      messageEn: 'The platform makes the project code; only seed and import may name a reserved one of 21 characters',
      remedy: '请不要填写项目代码',
      remedyEn: 'Leave the code out',
    }),
  );
