import { sql, type RawBuilder } from 'kysely';
import type { VisibleOrganisations } from '../kernel/visible-organisations';

/**
 * INV-36 as a condition on rows that carry `unit_code` and `department_code`.
 * @param of the table or alias whose columns are meant, where a query joins several
 */
export const visibleRows = (visible: VisibleOrganisations, of?: string): RawBuilder<boolean> => {
  const column = (name: string): RawBuilder<unknown> => sql.ref(of === undefined ? name : `${of}.${name}`);
  switch (visible.kind) {
    case 'all':
      return sql<boolean>`true`;
    case 'none':
      return sql<boolean>`false`;
    case 'unit':
      return sql<boolean>`${column('unit_code')} = ${visible.code}`;
    case 'department':
      return sql<boolean>`${column('department_code')} = ${visible.code}`;
  }
};
