import { actedBy, type Commander } from '../../kernel/acted-by';
import type { Decider } from '../../kernel/decider';
import type { BusinessDate, Instant } from '../../kernel/instant';
import { refuse, refuseIfAny, type Violation } from '../../kernel/rule-violation';
import type { MonitoringData, WarningRuleSet } from './monitoring-rule-set';
import { dataViolations } from './rule-set-data.rules';
import type { RuleSetEvent } from './rule-set.events';
import { broken } from './rule-set-violation';

/** Publishes `version` of a rule set; what it is called and how it computes comes from the version before. */
export type PublishVersion = Readonly<{
  type: 'PublishVersion';
  version: number;
  /** The highest version so far, shipped or published. */
  previous: WarningRuleSet;
  effectiveFrom: BusinessDate;
  regulation?: string;
  data: MonitoringData;
  by: Commander;
  now: Instant;
  today: BusinessDate;
}>;

/** A stream of one version: published or not. */
export type RuleSetVersion = Readonly<{ published: boolean }>;

const methodViolations = ({ data, previous }: PublishVersion): readonly Violation[] => {
  const { method } = previous.data;
  if (data.method === method) return [];
  return [
    broken('/data/method', '计算方法', data.method, {
      message: `规则集“${previous.id}”的计算方法是 ${method}，新版本只能改参数`,
      messageEn: `Rule set "${previous.id}" computes by ${method}; a new version changes parameters only`,
      remedy: `请填写 ${method}，或改用采用该方法的规则集`,
      remedyEn: `Give ${method}, or publish a version of the rule set with that method`,
    }),
  ];
};

const dateViolations = ({ effectiveFrom, today }: PublishVersion): readonly Violation[] => {
  if (effectiveFrom > today) return [];
  return [
    broken('/effectiveFrom', '生效日期', effectiveFrom, {
      message: `生效日期应晚于今天（${today}）：已计算的结果不随新版本改变`,
      messageEn: `It must take effect after today (${today}): values that were computed stay as they are`,
      remedy: '请填写明天或以后的日期',
      remedyEn: 'Give tomorrow or a later day',
    }),
  ];
};

/** The highest version in force counts, so one that begins before its predecessor would swallow it whole. */
const refuseOvertaking = ({ effectiveFrom, previous }: PublishVersion): void => {
  if (effectiveFrom >= previous.effectiveFrom) return;
  const { version, effectiveFrom: before } = previous;
  refuseIfAny([
    broken('/effectiveFrom', '生效日期', effectiveFrom, {
      message: `第 ${version} 版自 ${before} 起生效，新版本不能早于它`,
      messageEn: `Version ${version} takes effect on ${before}; a later version cannot take effect before it`,
      remedy: `请填写 ${before} 或以后的日期；同日生效时以新版本为准`,
      remedyEn: `Give ${before} or a later day; of two with the same day the higher version counts`,
    }),
  ]);
};

const alreadyPublished = ({ version, previous }: PublishVersion): never =>
  refuse({
    rule: 'DEC-01',
    value: `${previous.id}/${version}`,
    message: `规则集“${previous.id}”第 ${version} 版已经发布，已发布的版本永不改变`,
    messageEn: `Version ${version} of rule set "${previous.id}" is published already; it never changes`,
    remedy: '请重新读取规则集，仍需修改的，再发布一个新版本',
    remedyEn: 'Read the rule set again; if it still must change, publish one more version',
  });

const decide = ({ published }: RuleSetVersion, command: PublishVersion): readonly RuleSetEvent[] => {
  if (published) return alreadyPublished(command);
  const wrongMethod = methodViolations(command);
  const content = wrongMethod.length > 0 ? wrongMethod : dataViolations(command.data);
  refuseIfAny([...dateViolations(command), ...content], 'value');
  refuseOvertaking(command);
  const { version, previous, effectiveFrom, regulation, data, by, now } = command;
  const { id: ruleSetId, label, labelEn } = previous;
  const named = {
    ruleSetId,
    version,
    label,
    labelEn,
    effectiveFrom,
    ...(regulation === undefined ? {} : { regulation }),
  };
  return [{ type: 'RuleSetPublished', data: { ...named, data, by: actedBy(by), at: now } }];
};

/** A version of a rule set: begun once, never continued (DEC-01). */
export const ruleSetPublication: Decider<RuleSetVersion, PublishVersion, RuleSetEvent> = {
  initialState: { published: false },
  decide,
  evolve: () => ({ published: true }),
};
