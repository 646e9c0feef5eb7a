import type { Page } from '../../platform/pages.ts'
import { recognitionIdOf } from '../../recognition/model.ts'
import { takeFile } from '../actions/file.ts'
import { shownCode } from '../rules/code.ts'

export const get: Page = async ({ work, params }) => {
  const { certificate, bytes } = await takeFile(work, recognitionIdOf(params.recognition ?? ''))
  const name = `giay-chung-nhan-${shownCode(certificate.code)}.pdf`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
