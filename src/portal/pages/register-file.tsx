import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { html, json, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import { askedDays, type Days } from '../asked-days.ts'
import { type BuiltRegister, registerFiles } from '../register-file.ts'
import { type RegisterFormat, registerFormats } from '../rules/register-file.ts'
import { texts } from '../texts/register-file.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const days = { on: query.get('on') ?? '', known: query.get('known') ?? '' }
    const asked = askedDays(visit)
    const filling = prefilled(work.language, asked === null ? days : { on: asked.on, known: asked.known })
    if (asked === null) {
      const problems = [{ field: 'on', words: texts.badDay[work.language] }]
      const page = { filling: { ...filling, problems }, built: null }
      return html(<RegisterFileView shell={shellOf(visit, menu)} {...page} />, 422)
    }
    const built = await builtFor(visit, asked)
    return html(<RegisterFileView shell={shellOf(visit, menu)} filling={filling} built={built} />)
  }

export const download: PageOf = async visit => {
  const asked = askedDays(visit)
  if (asked === null)
    throw new Invalid([
      { place: 'on', value: visit.query.get('on') ?? '', reason: 'no such day', remedy: 'write 2026-11-21' },
    ])
  const { name = '' } = visit.params
  const format = registerFormats.find(each => each === name)
  if (format === undefined && name !== 'manifest.json') throw new NotFound('file', name)
  const built = await builtFor(visit, asked)
  if (format === undefined) return json({ manifest: built.manifest, signature: built.signature })
  return fileOf(visit, built, format)
}

const builtFor = ({ work: { db, today } }: Visit, days: Days): Promise<BuiltRegister> =>
  registerFiles(db, { ...days, today })

const TYPES: Readonly<Record<RegisterFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** With its digest (RFC 9530); what the reader has is not sent again. */
const fileOf = (
  { caller }: Visit,
  { manifest, directory }: BuiltRegister,
  format: RegisterFormat,
): Response => {
  const file = manifest.files.find(({ name }) => name.endsWith(`.${format}`))
  const sha256 = file?.sha256 ?? ''
  const headers = {
    etag: `W/"${sha256}"`,
    'cache-control': 'public, no-cache',
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  }
  if (caller.headers.get('if-none-match')?.includes(sha256))
    return new Response(null, { status: 304, headers })
  const body = Readable.toWeb(createReadStream(join(directory, format)))
  return new Response(body as ReadableStream, {
    headers: {
      ...headers,
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${file?.name}"`,
    },
  })
}

interface ViewProps {
  readonly shell: Shell
  readonly filling: Filling
  readonly built: BuiltRegister | null
}

export const RegisterFileView = ({ shell, filling, built }: ViewProps) => {
  const { language } = shell
  return (
    <Page shell={shell} title={texts.title[language]} description={texts.lead[language]}>
      <h1>{texts.title[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      {built !== null && <Files built={built} filling={filling} />}
      <div class="programs">
        <h2>{texts.otherDay[language]}</h2>
        <ErrorSummary filling={filling} />
        <form method="get" action="/register-file" class="form">
          <TextField filling={filling} name="on" type="date" label={texts.on[language]} width="middle" />
          <TextField
            filling={filling}
            name="known"
            type="date"
            label={texts.known[language]}
            width="middle"
          />
          <p class="form-end">
            <Submit isQuiet>{texts.show[language]}</Submit>
          </p>
        </form>
        <h2>{texts.how[language]}</h2>
        <p>{texts.howWords[language]}</p>
        <pre class="scroll" tabindex={0}>
          <code>chuluc register verify FILE --manifest manifest.json --keys jwks.json</code>
        </pre>
      </div>
    </Page>
  )
}

const Files = ({
  built,
  filling: { language },
}: {
  readonly built: BuiltRegister
  readonly filling: Filling
}) => {
  const { on, known, files, recognitions } = built.manifest
  const asked = new URLSearchParams({ on, known })
  const count = formatNumber(String(recognitions), language)
  return (
    <>
      <div class="list-head">
        <p>{texts.count(count, formatDay(on, language), formatDay(known, language))[language]}</p>
        <p class="formats">
          <a href={`/register-file/manifest.json?${asked}`}>{texts.manifest[language]}</a>
        </p>
      </div>
      <Rows
        language={language}
        caption={texts.files[language]}
        headings={[texts.file[language], texts.size[language], 'SHA-256']}
        rows={files}
        cells={({ name, size, sha256 }) => [
          <a href={`/register-file/${name.split('.').at(-1)}?${asked}`}>{name}</a>,
          <span class="number">{formatNumber(String(size), language)}</span>,
          <code class="digest">{sha256}</code>,
        ]}
      />
      {built.signature === null && <p class="quiet">{texts.unsigned[language]}</p>}
    </>
  )
}
