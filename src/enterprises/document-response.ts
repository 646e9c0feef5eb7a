import { isShownInBrowser } from './document-file.ts'
import type { Document } from './model.ts'

/** A file as it is served; what a browser might run is only ever saved. */
export const documentResponse = (
  { fileName, mediaType }: Pick<Document, 'fileName' | 'mediaType'>,
  bytes: Uint8Array,
): Response => {
  const how = isShownInBrowser(mediaType) ? 'inline' : 'attachment'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
