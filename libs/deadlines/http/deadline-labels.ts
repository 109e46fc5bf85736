import type { DeadlineStanding, EffectOfSilence } from '../../rule-sets/domain/deadline-terms';

type Label = Readonly<{ label: string; labelEn: string }>;

export const stateLabels: Readonly<Record<DeadlineStanding['state'], Label>> = {
  OPEN: { label: '进行中', labelEn: 'Open' },
  PAUSED: { label: '中止计时', labelEn: 'Paused' },
  MET: { label: '已完成', labelEn: 'Met' },
  EXPIRED: { label: '已届满', labelEn: 'Expired' },
  SUPERSEDED: { label: '已失效', labelEn: 'Superseded' },
  WAIVED: { label: '已免除', labelEn: 'Waived' },
};

/** What silence does (domain.md 10.1). */
export const effectLabels: Readonly<Record<EffectOfSilence, Label>> = {
  NOTHING: { label: '无后果', labelEn: 'Nothing' },
  ESCALATE: { label: '逐级催办', labelEn: 'Escalation' },
  LAPSE: { label: '权利失效', labelEn: 'The right lapses' },
  DEEMED_NO_OBJECTION: { label: '视为无异议', labelEn: 'Deemed no objection' },
  SUSPEND: { label: '暂停执行', labelEn: 'Suspension' },
  REPLACE_ASSIGNEE: { label: '更换承办人', labelEn: 'Another assignee' },
  CREATE_TASK: { label: '生成办理任务', labelEn: 'A task is created' },
};
