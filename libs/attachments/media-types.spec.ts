import { MEDIA_TYPES, mediaTypeOf } from './media-types';

describe('media types of documents', () => {
  it.each(MEDIA_TYPES)('$mediaType is taken', (type) => expect(mediaTypeOf(type.mediaType)).toBe(type));

  it('case and parameters do not count', () =>
    expect(mediaTypeOf('Text/CSV; charset=GB18030')).toEqual({ mediaType: 'text/csv', extension: 'csv' }));

  it.each([
    'text/html',
    'image/svg+xml',
    'application/json',
    'application/octet-stream',
    'multipart/form-data',
    '',
    'pdf',
  ])('%p is not taken', (contentType) => expect(mediaTypeOf(contentType)).toBeUndefined());
});
