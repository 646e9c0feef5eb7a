import type { LogoFile } from './model.ts'
import { type SvgFault, svgFault } from './rules/svg.ts'

export type FileFault =
  | SvgFault
  | { readonly code: 'empty' | 'too-large' | 'wrong-type' | 'cut-off' | 'acting-pdf' | 'no-size' }

export type SeenFile =
  | { readonly ok: true; readonly seen: Pick<LogoFile, 'format' | 'mediaType' | 'width' | 'height'> }
  | { readonly ok: false; readonly fault: FileFault }

export const ACCEPTED = '.svg,.png,.pdf'
const LARGEST = 5 * 1024 * 1024
const LARGEST_SVG = 500 * 1024
const PNG = '\x89PNG\r\n\x1a\n'

/** What a file is by its content, whatever its name says; nothing in it may act. */
export const seeLogoFile = (bytes: Uint8Array): SeenFile => {
  if (bytes.byteLength === 0) return refused('empty')
  if (bytes.byteLength > LARGEST) return refused('too-large')
  const head = latin(bytes.subarray(0, 1024))
  if (head.startsWith(PNG)) return seePng(bytes)
  if (head.startsWith('%PDF-')) return seePdf(latin(bytes))
  return /^(?:\xef\xbb\xbf)?\s*</.test(head) ? seeSvg(bytes) : refused('wrong-type')
}

const refused = (code: Exclude<FileFault['code'], 'element' | 'attribute' | 'outside'>): SeenFile => ({
  ok: false,
  fault: { code },
})

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const seePng = (bytes: Uint8Array): SeenFile => {
  if (bytes.byteLength < 57 || !latin(bytes.subarray(-64)).includes('IEND')) return refused('cut-off')
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width === 0 || height === 0 || width > 20_000 || height > 20_000) return refused('no-size')
  return { ok: true, seen: { format: 'png', mediaType: 'image/png', width, height } }
}

const seePdf = (text: string): SeenFile => {
  if (!text.slice(-2048).includes('%%EOF')) return refused('cut-off')
  if (/\/(?:JavaScript|JS|OpenAction|Launch|EmbeddedFile|AA)\b/.test(text)) return refused('acting-pdf')
  return { ok: true, seen: { format: 'pdf', mediaType: 'application/pdf', width: null, height: null } }
}

const seeSvg = (bytes: Uint8Array): SeenFile => {
  if (bytes.byteLength > LARGEST_SVG) return refused('too-large')
  const fault = svgFault(bytes)
  if (fault !== null) return { ok: false, fault }
  return { ok: true, seen: { format: 'svg', mediaType: 'image/svg+xml', width: null, height: null } }
}
