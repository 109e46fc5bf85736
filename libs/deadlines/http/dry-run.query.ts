import { IsCode } from '../../web/validators/is-code.decorator';
import { Optional } from '../../web/validators/optional.decorator';

/** `?dryRun=true`: decides by the same rules and stores nothing; such a call needs no Idempotency-Key. */
export class DryRunQuery {
  @Optional() @IsCode(['true', 'false']) readonly dryRun?: string;
}
