import type { RecordedEvent } from '../../event-store/event-store.port';
import { fenOf, yuanOf } from '../../kernel/money';
import type { Projection } from '../../projections/projection';
import type { PaymentCorrected, PaymentFlag, PaymentRecorded, PaymentReversed } from '../domain/budget-index.events';
import { flagsAfterCorrection } from '../domain/budget-index.money';
import type { Correction, Reversal } from '../domain/budget-index.state';

/** Read model `payments_v1`; whose project it is stands in `budget_index_v1`. */
export interface PaymentRow {
  [column: string]: unknown;
  project_id: string;
  payment_id: string;
  fiscal_year: number;
  /** As corrected; refunds apart. */
  amount: string;
  paid_on: string;
  recorded_amount: string;
  recorded_paid_on: string;
  reversed_amount: string;
  voucher_number: string | null;
  payee: string | null;
  first: boolean;
  flags: string[];
  reversals: readonly Reversal[];
  corrections: readonly Correction[];
  /** Of the event that recorded it: unique, so the tie-breaker of every order. */
  position: string;
  changed_position: string;
  recorded_at: string;
}

type PaymentEvent = PaymentRecorded | PaymentReversed | PaymentCorrected;

const begun = ({ data }: PaymentRecorded, { position, recordedAt }: RecordedEvent): PaymentRow => ({
  project_id: data.projectId,
  payment_id: data.paymentId,
  fiscal_year: data.fiscalYear,
  amount: data.amount,
  paid_on: data.paidOn,
  recorded_amount: data.amount,
  recorded_paid_on: data.paidOn,
  reversed_amount: '0.00',
  voucher_number: data.voucherNumber,
  payee: data.payee,
  first: data.first,
  flags: [...data.flags],
  reversals: [],
  corrections: [],
  position: position.toString(),
  changed_position: position.toString(),
  recorded_at: recordedAt,
});

const changed = (row: PaymentRow, event: PaymentReversed | PaymentCorrected): PaymentRow => {
  if (event.type === 'PaymentReversed') {
    const { reversalId, amount, on, reason } = event.data;
    const reversed_amount = yuanOf(fenOf(row.reversed_amount) + fenOf(amount));
    return { ...row, reversed_amount, reversals: [...row.reversals, { reversalId, amount, on, reason }] };
  }
  const { correctionId, amount, paidOn, reason } = event.data;
  const flags = [...flagsAfterCorrection(row.flags as PaymentFlag[], event.data)];
  const corrections = [...row.corrections, { correctionId, amount, paidOn, reason }];
  return { ...row, amount, paid_on: paidOn, flags, corrections };
};

/** Read model for one question: which payments were made, which of them does finance have to look at? */
export const paymentsProjection: Projection<PaymentRow> = {
  name: 'payments',
  version: 1,
  table: 'payments_v1',
  columns: {
    project_id: 'uuid',
    payment_id: 'text',
    fiscal_year: 'integer',
    amount: 'numeric',
    paid_on: 'date',
    recorded_amount: 'numeric',
    recorded_paid_on: 'date',
    reversed_amount: 'numeric',
    voucher_number: 'text',
    payee: 'text',
    first: 'boolean',
    flags: 'text[]',
    reversals: 'jsonb',
    corrections: 'jsonb',
    position: 'bigint',
    changed_position: 'bigint',
    recorded_at: 'timestamptz',
  },
  key: ['project_id', 'payment_id'],
  handles: ['PaymentRecorded', 'PaymentReversed', 'PaymentCorrected'] satisfies PaymentEvent['type'][],
  keysOf: ({ event }) => {
    const { projectId, paymentId } = (event as PaymentEvent).data;
    return [[projectId, paymentId]];
  },
  fold: (row, recorded) => {
    const event = recorded.event as PaymentEvent;
    if (event.type === 'PaymentRecorded') return row ?? begun(event, recorded);
    return row && { ...changed(row, event), changed_position: recorded.position.toString() };
  },
};
