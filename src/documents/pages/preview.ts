import { NotFound } from '../../platform/errors.ts'
import type { Page, Visit } from '../../platform/pages.ts'
import { fileResponse } from '../../platform/workbook/table-file.ts'
import type { TemplateKind } from '../model.ts'
import { press } from '../press.ts'
import { sourceOf } from '../templates.ts'
import { kindIn } from './templates.tsx'

/** A template with invented data, as it would look: `?sample=1` is the next of its samples. */
export const preview =
  (kinds: readonly TemplateKind[]): Page =>
  async visit => {
    const { kind, source } = await versionIn(visit, kinds)
    const sample = kind.samples[Number(visit.query.get('sample') ?? '0')]
    if (sample === undefined) throw new NotFound('sample', kind.code)
    const pressed = await press(source, sample)
    if ('faults' in pressed) throw new Error(`The template ${kind.code} no longer sets its sample.`)
    return new Response(new Uint8Array(pressed.pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${kind.code}.pdf"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  }

export const source =
  (kinds: readonly TemplateKind[]): Page =>
  async visit => {
    const { kind, source, number } = await versionIn(visit, kinds)
    return fileResponse(Buffer.from(source), 'text/plain; charset=utf-8', `${kind.code}-${number}.typ`)
  }

const versionIn = async ({ work, params }: Visit, kinds: readonly TemplateKind[]) => {
  const kind = kindIn(kinds, params.kind)
  const number = /^\d{1,6}$/.test(params.number ?? '') ? Number(params.number) : -1
  return { kind, number, source: await sourceOf(work.db, kind.code, number) }
}
