import { daysBetween, isBusinessDate, plusDays, type BusinessDate } from '../../kernel/instant';
import { malformedRequest } from '../../web/known-problems';

export type Span = Readonly<{ from: BusinessDate; to: BusinessDate }>;

const dateOr = (text: string | undefined, otherwise: BusinessDate): BusinessDate =>
  text !== undefined && isBusinessDate(text) ? text : otherwise;

/** The days that are asked about. 400 when it runs backwards or over more days than one answer can show. */
export const spanOf = (
  asked: Readonly<{ from?: string; to?: string }>,
  { from, days }: Readonly<{ from: BusinessDate; days: number }>,
  mostDays: number,
): Span => {
  const first = dateOr(asked.from, asked.to === undefined ? from : plusDays(dateOr(asked.to, from), -days));
  const last = dateOr(asked.to, plusDays(first, days));
  const length = daysBetween(first, last);
  if (length < 0) throw malformedRequest('to', '截止日早于起始日。', 'The last day is before the first one.', '/to');
  if (length > mostDays)
    throw malformedRequest(
      'to',
      `起止日期最多相隔 ${mostDays} 天。`,
      `The span has more than ${mostDays} days.`,
      '/to',
    );
  return { from: first, to: last };
};
