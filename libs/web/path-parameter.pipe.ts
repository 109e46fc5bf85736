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
/** `<code>-<round or occasion>-<project id>`, e.g. `D14-2026-Q1-6f0c…`. */
export const DeadlineIdParameter = new PathParameterPipe(/^D\d{2}-[0-9A-Za-z-]{1,12}-[0-9a-f-]{36}$/);
/** `<project id>-w<number>`. */
export const WarningIdParameter = new PathParameterPipe(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-w\d{1,6}$/);
/** `2026-Q1`. */
export const QuarterParameter = new PathParameterPipe(/^(19|20|21)\d{2}-Q[1-4]$/);
