/** What a caller may do with a thing now, and why not (`api.md` 1); told by the very guards that would decide. */
export type OfferedAction = Readonly<{
  command: string;
  label: string;
  labelEn: string;
  method: 'POST' | 'PUT';
  href: string;
  allowed: boolean;
  /** Of the first guard that stands against it. */
  rule?: string;
  reason?: string;
  reasonEn?: string;
  needs: Readonly<{ reason?: true; secondPerson?: true }>;
}>;
