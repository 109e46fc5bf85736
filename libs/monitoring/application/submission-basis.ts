import { Injectable } from '@nestjs/common';
import { endOfFiscalQuarter } from '../../kernel/fiscal-quarter';
import type { ReportContent } from '../domain/monitoring-report.events';
import type { ReportCircumstances, SubmitReport } from '../domain/report.commands';
import { ReportFacts } from './report-facts';

/** What a submission and its check ask beside the content: money of the period, rule sets, documents that are kept. */
@Injectable()
export class SubmissionBasisLoader {
  constructor(private readonly facts: ReportFacts) {}

  async load(
    { project, period, now }: Pick<ReportCircumstances, 'project' | 'period' | 'now'>,
    content: ReportContent | null,
  ): Promise<Pick<SubmitReport, 'money' | 'rules' | 'storedDocuments'>> {
    const rows = content?.indicators ?? [];
    const hashes = rows.flatMap(({ evidence = [] }) => evidence.map(({ sha256 }) => sha256));
    const [money, rules, storedDocuments] = await Promise.all([
      this.facts.money(project, endOfFiscalQuarter(period)),
      this.facts.rules(now),
      this.facts.stored(hashes),
    ]);
    return { money, rules, storedDocuments };
  }
}
