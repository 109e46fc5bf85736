const LABEL = 'wenxiao:label';

/** The Chinese name of a field, as violations show it. */
export const Label = (label: string): PropertyDecorator => Reflect.metadata(LABEL, label);

/** The label of a field, else its name. */
export const labelOf = (target: unknown, property: string): string => {
  if (typeof target !== 'object' || target === null) return property;
  return (Reflect.getMetadata(LABEL, target, property) as string | undefined) ?? property;
};
