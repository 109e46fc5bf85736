import { CodeCatalogue } from '../../web/code-catalogue';
import { codeWords } from './code-words';
import { projectListItemView, type ProjectListRecord } from './project-list.view';

const row: ProjectListRecord = {
  project_id: '6f0c2a5e-9b1d-4c7e-8a3f-2d4b6c8e0a1f',
  code: '99010026T000000000101',
  name: '老旧供水管网改造工程（二期）',
  unit_code: '106003',
  department_code: '106',
  fiscal_year: 2026,
  state: 'EXECUTING',
  flags: ['WARNED'],
  project_class: 'SPECIFIC_GOAL',
  amount: '52000000.00',
  executed_amount: null,
  execution_rate: null,
  budget_light: 'YELLOW',
  goal_light: null,
  sort_value: '1',
};

const catalogue = new CodeCatalogue([
  { name: 'light', label: '', labelEn: '', codes: [{ code: 'YELLOW', label: '黄灯', labelEn: 'Yellow' }] },
]);
const view = (language: 'zh' | 'en') => projectListItemView(row, codeWords(catalogue, language));

it('API 1: codes of a row are named in the language of the caller', () => {
  expect(view('zh')).toMatchObject({
    ...{ stateLabel: '执行中', flagLabels: ['预警中'] },
    ...{ budgetLight: 'YELLOW', budgetLightLabel: '黄灯', goalLight: null, goalLightLabel: null },
  });
  const { stateLabel, projectClassLabel, budgetLightLabel, flagLabels } = view('en');
  expect([stateLabel, projectClassLabel, budgetLightLabel, ...flagLabels].join(' ')).not.toMatch(/[\u4e00-\u9fff]/);
});
