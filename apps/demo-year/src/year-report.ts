import type { DrivenYear } from './drive-year';
import { localTime } from './local-time';
import { openingFaults } from './opening-faults';
import type { PlannedProject } from './planned-project';
import type { RungLine } from './rung-line';
import { rungTable } from './rung-table';

export type YearReport = Readonly<{
  lines: readonly RungLine[];
  /** Everything else that is wrong, in plain words. */
  faults: readonly string[];
}>;

/** Checks a driven year against what it planned. */
export const reportOn = ({ events, refusedDeeds, until }: DrivenYear): YearReport => ({
  lines: rungTable(events, until),
  faults: [...openingFaults(events), ...refusedDeeds],
});

export const wrongLines = ({ lines }: YearReport): readonly RungLine[] => lines.filter(({ fault }) => fault !== null);

const rowOf = (line: RungLine, project: PlannedProject | undefined): string => {
  const { code, subject, occasion, kind, point, planned, actual, source, fault } = line;
  return [
    code.padEnd(4),
    occasion.padEnd(9),
    kind.padEnd(10),
    point.padEnd(8),
    localTime(planned),
    actual === null ? ''.padEnd(19) : localTime(actual),
    source.padEnd(8),
    (fault === null ? '正确 / right' : `错误 / WRONG: ${fault}`).padEnd(12),
    project === undefined ? subject : `${project.unit} ${project.name} ${subject.slice(0, 8)}`,
  ].join('  ');
};

const HEAD = [
  '代码  场合       类别        节点      计划 / planned       实际 / actual        来源      结论          对象',
  'code  occasion   kind        point     (Asia/Shanghai)      (Asia/Shanghai)      source    verdict       subject',
];

const count = (lines: readonly RungLine[], matches: (line: RungLine) => boolean): number =>
  lines.filter(matches).length;

const summaryOf = (report: YearReport, minutes: number): string => {
  const { lines, faults } = report;
  const kinds = (['REMINDER', 'ESCALATION', 'EXPIRY', 'RUN'] as const)
    .map((kind) => `${kind} ${count(lines, (line) => line.kind === kind)}`)
    .join(', ');
  const wrong = wrongLines(report).length;
  const sources = ['timer', 'sweeper'].map((name) => `${name} ${count(lines, ({ source }) => source === name)}`);
  return (
    `${lines.length} 个节点 / rungs (${kinds}): 正确 / right ${lines.length - wrong}, 错误 / wrong ${wrong}; ` +
    `${sources.join(', ')}; 其他问题 / other faults ${faults.length}; ${minutes.toFixed(1)} 分钟 / minutes`
  );
};

/** The table, what is wrong beside it, and one line of counts; `minutes` are real ones. */
export const printedReport = (
  report: YearReport,
  projects: readonly PlannedProject[],
  minutes: number,
): readonly string[] => {
  const projectOf = new Map(projects.map((project) => [project.projectId, project]));
  return [
    ...HEAD,
    ...report.lines.map((line) => rowOf(line, projectOf.get(line.subject))),
    '',
    ...report.faults.map((fault) => `错误 / WRONG: ${fault}`),
    summaryOf(report, minutes),
  ];
};
