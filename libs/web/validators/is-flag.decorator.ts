import { checkedField } from './check';
import { jsonType } from './json-type';

/** A JSON boolean. */
export const IsFlag = (): PropertyDecorator => checkedField([jsonType('boolean')], { type: Boolean });
