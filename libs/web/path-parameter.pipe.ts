import type { PipeTransform } from '@nestjs/common';
import { notFound } from './known-problems';
import { ProblemException } from './problem';

/** A path that does not have the form of an id names nothing: 404, like any other thing that is not there. */
class PathParameterPipe implements PipeTransform<unknown, string> {
  constructor(private readonly form: RegExp) {}

  transform(value: unknown): string {
    if (typeof value === 'string' && this.form.test(value)) return value;
    throw new ProblemException(notFound());
  }
}

export const UuidParameter = new PathParameterPipe(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
export const YearParameter = new PathParameterPipe(/^(19|20|21)\d{2}$/);
/** `<code>-<round>-<project id>`. */
export const DeadlineIdParameter = new PathParameterPipe(/^D\d{2}-[0-9A-Za-z]{1,12}-[0-9a-f-]{36}$/);
