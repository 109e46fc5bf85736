import { IsCode } from './validators/is-code.decorator';
import { IsWholeText } from './validators/is-whole.decorator';
import { Optional } from './validators/optional.decorator';
import { Text } from './validators/text.decorator';

export const DEFAULT_LIMIT = 50;
export const MOST_LIMIT = 200;

/** What every list understands (api.md 1); filters of a list are added by a class that extends it. */
export class ListQuery {
  @Optional() @IsWholeText({ min: 1, max: MOST_LIMIT }) readonly limit?: string;
  @Optional() @Text(2_000) readonly cursor?: string;
  /** A field that the list names; `-field` for descending. */
  @Optional() @Text(60) readonly sort?: string;
  @Optional() @IsCode(['true', 'false']) readonly count?: string;
}
