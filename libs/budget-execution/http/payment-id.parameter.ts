import type { PipeTransform } from '@nestjs/common';
import { notFound } from '../../web/known-problems';
import { ProblemException } from '../../web/problem';

/** The form of `IsIdentifier`. */
const FORM = /^[0-9A-Za-z][0-9A-Za-z._:-]{0,63}$/;

/** A path that does not have the form of a payment id names nothing: 404. */
export const PaymentIdParameter: PipeTransform<unknown, string> = {
  transform(value) {
    if (typeof value === 'string' && FORM.test(value)) return value;
    throw new ProblemException(notFound());
  },
};
