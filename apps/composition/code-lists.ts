import { accessControlCodes } from '../../libs/access-control/role-labels';
import { effectLabels, stateLabels } from '../../libs/deadlines/http/deadline-labels';
import { lightLabels, triggerLabels } from '../../libs/monitoring/domain/light-labels';
import { deadlinesDefault } from '../../libs/rule-sets/domain/deadlines-default';
import { gradeBands } from '../../libs/rule-sets/domain/grades';
import { attributeLabels, classLabels, flagLabels, statusLabels } from '../../libs/projects/domain/project-labels';
import { taskLabels } from '../../libs/projects/read-models/task-steps';
import type { CodeList } from '../../libs/web/code-catalogue';
import { eventTypes } from './catalogues';

type Labels = Readonly<Record<string, Readonly<{ label: string; labelEn: string }>>>;

const list = (name: string, label: string, labelEn: string, labels: Labels): CodeList => ({
  name,
  label,
  labelEn,
  codes: Object.entries(labels).map(([code, words]) => ({ code, label: words.label, labelEn: words.labelEn })),
});

const byCode = <T>(items: readonly T[], of: (item: T) => readonly [string, string, string]): Labels =>
  Object.fromEntries(
    items.map((item) => {
      const [code, label, labelEn] = of(item);
      return [code, { label, labelEn }];
    }),
  );

/** Every code that an answer can hold (`GET /catalogue`). */
export const codeLists: readonly CodeList[] = [
  list('projectState', '项目状态', 'Project state', statusLabels),
  list('projectFlag', '项目标记', 'Project flag', flagLabels),
  list('projectAttribute', '项目属性', 'Project attribute', attributeLabels),
  list('projectClass', '项目类别', 'Project class', classLabels),
  list('task', '待办', 'Task', taskLabels),
  list('deadlineState', '期限状态', 'Deadline state', stateLabels),
  list('effectOfSilence', '逾期后果', 'Effect of silence', effectLabels),
  list('light', '预警灯', 'Light', lightLabels),
  list('trigger', '预警触发条件', 'Trigger of a warning', triggerLabels),
  ...accessControlCodes,
  list(
    'grade',
    '等级',
    'Grade',
    byCode(gradeBands, ({ grade, label, labelEn }) => [grade, label, labelEn]),
  ),
  list(
    'deadline',
    '期限',
    'Deadline',
    byCode(deadlinesDefault.data.deadlines, ({ code, title, titleEn }) => [code, title, titleEn]),
  ),
  list(
    'eventType',
    '事件',
    'Event',
    byCode(eventTypes.all(), ({ type, label }) => [type, label, type]),
  ),
];
