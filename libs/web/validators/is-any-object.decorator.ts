import { checkedField } from './check';
import { jsonType } from './json-type';

/** A JSON object whose members are checked elsewhere, by the kind that another field names. */
export const IsAnyObject = (): PropertyDecorator =>
  checkedField([jsonType('object')], { type: 'object', additionalProperties: true });
