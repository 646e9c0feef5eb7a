import { prefilled } from '../../design/forms.tsx'
import type { Menu } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt } from '../../platform/forms.ts'
import type { Page } from '../../platform/pages.ts'
import { fileResponse } from '../../platform/workbook/table-file.ts'
import { takeFile } from '../actions/licence.ts'
import { ensureMaySeeVersions } from '../actions/versions.ts'
import { listVersions } from '../store/versions.ts'
import { show } from './licence.tsx'

/** Of an address; what is none is that of nothing. */
export const numberIn = (text: string | undefined): number =>
  /^\d{1,6}$/.test(text ?? '') ? Number(text) : -1

/** Taken by a button and not by a link: a download is a deed, and a program that follows links does none. */
export const take =
  (menu: Menu): Page =>
  async visit => {
    const { work, params } = visit
    const done = await attempt(work.language, () => takeFile(work, numberIn(params.file)))
    if (!done.ok) return show(visit, menu, { ...prefilled(work.language), problems: done.problems }, 409)
    const { file, bytes } = done.value
    return fileResponse(bytes, file.mediaType, file.fileName)
  }

/** A file before and after it is in force, for those who keep the logo. */
export const preview: Page = async ({ work, params }) => {
  ensureMaySeeVersions(work)
  const [number, position] = [numberIn(params.version), numberIn(params.file)]
  const version = (await listVersions(work.db)).find(each => each.number === number)
  const file = version?.files.find(each => each.position === position)
  if (file === undefined) throw new NotFound('logo file', `${number}/${position}`)
  return new Response(new Uint8Array(await work.files.get(file.file)), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `inline; filename="${file.fileName}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
