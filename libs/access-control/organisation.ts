export const ORGANISATION_KINDS = ['DEPARTMENT', 'UNIT', 'FINANCE', 'AUDIT', 'AGENCY'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A body of the jurisdiction; the parent of a unit is its department. */
export type Organisation = Readonly<{
  code: string;
  name: string;
  kind: OrganisationKind;
  parentCode: string | null;
}>;

/** A person of the directory; his name may have been blanked (INV-37). */
export type Person = Readonly<{ id: string; displayName: string | null; disabled: boolean }>;
