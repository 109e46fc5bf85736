/** What may be uploaded: the kinds of files that reviews and audits read. `extension` names a download without a name. */
export type MediaType = Readonly<{ mediaType: string; extension: string }>;

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const MEDIA_TYPES: readonly MediaType[] = [
  { mediaType: 'application/pdf', extension: 'pdf' },
  { mediaType: 'application/ofd', extension: 'ofd' }, // GB/T 33190, the format of official documents
  { mediaType: `${OFFICE}.wordprocessingml.document`, extension: 'docx' },
  { mediaType: `${OFFICE}.spreadsheetml.sheet`, extension: 'xlsx' },
  { mediaType: 'application/msword', extension: 'doc' },
  { mediaType: 'application/vnd.ms-excel', extension: 'xls' },
  { mediaType: 'image/png', extension: 'png' },
  { mediaType: 'image/jpeg', extension: 'jpg' },
  { mediaType: 'text/plain', extension: 'txt' },
  { mediaType: 'text/csv', extension: 'csv' },
  { mediaType: 'application/zip', extension: 'zip' },
];

/** At most 20 MB (api.md 2). */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/** The entry of a Content-Type, whatever its case and parameters; undefined when such files are not taken. */
export const mediaTypeOf = (contentType: string): MediaType | undefined => {
  const essence = contentType.split(';', 1)[0]?.trim().toLowerCase();
  return MEDIA_TYPES.find(({ mediaType }) => mediaType === essence);
};
