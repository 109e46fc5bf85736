import { acting, openedWarning, standing } from '../../../test/support/warning-histories';
import { PROJECT_ID } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { CodeCatalogue } from '../../web/code-catalogue';
import { warning } from '../domain/warning.decider';
import { codeWords } from './code-words';
import { warningView } from './warning.view';

const catalogue = new CodeCatalogue([
  { name: 'deadline', label: '', labelEn: '', codes: [{ code: 'D17', label: '预警分类处置', labelEn: 'Disposition' }] },
  { name: 'deadlineState', label: '', labelEn: '', codes: [{ code: 'OPEN', label: '进行中', labelEn: 'Open' }] },
]);

const view = (language: 'zh' | 'en') =>
  warningView(
    { warning: fold(warning, openedWarning()), revision: 0n, position: 1n },
    {
      asked: acting(people.unitHead, '2026-07-02T09:00', { deadlines: [standing()] }),
      ...{ actions: [], words: codeWords(catalogue, language) },
    },
  );

it('DEC-01: a finding names the report in which its evaluation stands with inputs and steps', () =>
  expect(view('zh').findings).toMatchObject([
    { reportHref: `/api/v1/projects/${PROJECT_ID}/monitoring-reports/2026-Q2` },
  ]));

it('API 1: the deadlines of a warning carry their names beside the codes', () => {
  expect(view('zh').deadlines).toMatchObject([{ code: 'D17', title: '预警分类处置', stateLabel: '进行中' }]);
  expect(view('en').deadlines).toMatchObject([{ code: 'D17', title: 'Disposition', stateLabel: 'Open' }]);
});
