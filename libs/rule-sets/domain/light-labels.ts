import type { Light, Trigger } from './monitoring-rule-set';

type Label = Readonly<{ label: string; labelEn: string }>;

/** Lights (预警灯) as people read them. */
export const lightLabels: Readonly<Record<Light, Label>> = {
  RED: { label: '红灯', labelEn: 'red' },
  ORANGE: { label: '橙灯', labelEn: 'orange' },
  YELLOW: { label: '黄灯', labelEn: 'yellow' },
  GREEN: { label: '绿灯', labelEn: 'green' },
  BLUE: { label: '蓝灯', labelEn: 'blue' },
  NONE: { label: '不亮灯', labelEn: 'none' },
};

/** Triggers of a warning (预警触发条件) as people read them. */
export const triggerLabels: Readonly<Record<Trigger, Label>> = {
  SPENDING: { label: '支出进度', labelEn: 'spending' },
  ATTAINMENT: { label: '绩效目标实现程度', labelEn: 'attainment' },
  GAP: { label: '双监控差异', labelEn: 'dual-monitoring gap' },
};
