/** Whose projects a person may see (INV-36); what lies outside does not exist for him. */
export type VisibleOrganisations =
  | Readonly<{ kind: 'all' }>
  | Readonly<{ kind: 'department'; code: string }>
  | Readonly<{ kind: 'unit'; code: string }>
  | Readonly<{ kind: 'none' }>;

export const sees = (
  visible: VisibleOrganisations,
  of: Readonly<{ unitCode: string; departmentCode: string }>,
): boolean =>
  visible.kind === 'all' ||
  (visible.kind === 'department' && visible.code === of.departmentCode) ||
  (visible.kind === 'unit' && visible.code === of.unitCode);
