import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { grouped } from '../../kernel/grouped';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import { inLanes } from '../../process-runtime/in-lanes';
import { rowContext } from '../../web/command-context-of';
import { Metrics } from '../../web/metrics';
import { plain } from '../../web/plain';
import type { Problem } from '../../web/problem';
import { problemOf } from '../../web/problem-of';
import { StrictValidationPipe } from '../../web/validation.pipe';
import { RecordPayment } from '../application/record-payment.command';
import { PaymentRowMemory } from './payment-row-memory';
import { PaymentRowBody } from './payments.body';

/** What became of a row, before it is put into words. */
export type RowOutcome = Readonly<
  { paymentId: string | null; projectId: string | null } & ({ receipt: AppendReceipt } | { problem: Problem })
>;

type Row = Readonly<{ place: number; given: unknown; key: string; queue: string }>;

/** Projects at a time: enough to fill the batches of the append queue. */
const LANES = 32;

const textOf = (given: unknown, name: 'paymentId' | 'projectId'): string | null => {
  const value = typeof given === 'object' && given !== null ? (given as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : null;
};

/** The n-th row with the same ids is a command of its own, so that another content is refused by DEC-67, not by its key. */
const rowsOf = (payments: readonly unknown[]): readonly Row[] => {
  const seen = new Map<string, number>();
  return payments.map((given, place) => {
    const queue = textOf(given, 'projectId') ?? '';
    const ids = `${queue}/${textOf(given, 'paymentId') ?? ''}`;
    const before = seen.get(ids) ?? 0;
    seen.set(ids, before + 1);
    return { place, given, queue, key: before === 0 ? ids : `${ids}#${before + 1}` };
  });
};

/** Rows of one project in their order, different projects side by side; one bad row does not stop the others. */
@Injectable()
export class PaymentImport {
  private readonly logger = new Logger(PaymentImport.name);
  private readonly shapes = new StrictValidationPipe();

  constructor(
    private readonly commands: CommandBus,
    private readonly visibility: Visibility,
    private readonly memory: PaymentRowMemory,
    private readonly metrics: Metrics,
  ) {}

  /** One outcome per row, in the order of the rows. */
  async run(payments: readonly unknown[], context: CommandContext): Promise<readonly RowOutcome[]> {
    const visible = await this.visibility.of(context);
    const outcomes: RowOutcome[] = [];
    await inLanes(grouped(rowsOf(payments), ({ queue }) => queue).values(), LANES, async (row) => {
      outcomes[row.place] = await this.outcomeOf(row, context, visible);
    });
    return outcomes;
  }

  private async outcomeOf(row: Row, context: CommandContext, visible: VisibleOrganisations): Promise<RowOutcome> {
    const ids = { paymentId: textOf(row.given, 'paymentId'), projectId: textOf(row.given, 'projectId') };
    try {
      const receipt = await this.record(row, context, visible);
      this.metrics.answered(receipt.outcome);
      return { ...ids, receipt };
    } catch (error) {
      const problem = problemOf(error, false);
      this.metrics.refused(problem);
      if (problem.status >= 500) this.logger.error(error);
      return { ...ids, problem };
    }
  }

  private async record(
    { given, key }: Row,
    context: CommandContext,
    visible: VisibleOrganisations,
  ): Promise<AppendReceipt> {
    const checked = await this.shapes.transform(given, { type: 'body', metatype: PaymentRowBody });
    const { projectId, ...payment } = plain(checked as PaymentRowBody);
    const own: CommandContext = { ...rowContext(context, key, given), source: 'import' };
    const on = { projectId, context: own, visible };
    return this.memory.once(own, projectId, () => this.commands.execute(new RecordPayment(on, payment)));
  }
}
