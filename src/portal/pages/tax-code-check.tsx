import { formatDay } from '../../design/dates.ts'
import {
  ErrorSummary,
  FileField,
  type Filling,
  Hidden,
  prefilled,
  Submit,
  TextArea,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import { seldom } from '../../platform/seldom.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import { type TableFile, tableFormats, tableResponse } from '../../platform/workbook/table-file.ts'
import { writtenNumber } from '../../recognition/rules/decisions.ts'
import { type CheckedCode, checkCodes, codesInFile, MOST_CODES } from '../checking-codes.ts'
import { codesIn, type TypedCode } from '../rules/tax-codes.ts'
import type { HeldRecognition } from '../store/held.ts'
import { answerTones, answerWords, texts } from '../texts/tax-codes.ts'
import { statusNames } from '../texts.ts'

/** In a minute, from one address: a bank with a long list sends it in parts. */
const MOST_CHECKS = 20
const ensureSeldom = seldom('check tax codes', MOST_CHECKS)

export const get =
  (menu: Menu): PageOf =>
  visit =>
    html(
      <TaxCodeCheckView shell={shellOf(visit, menu)} filling={prefilled(visit.work.language)} found={null} />,
    )

/** Nothing of the list stays: it is not journalled, not logged, and in no address. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    ensureSeldom(visit)
    const { db, today, language } = visit.work
    const form = await visit.form()
    const typed = String(form.get('codes') ?? '')
    const codes = await codesOf(form, typed)
    const problem = problemOf(codes)
    if (codes === null || problem !== null) return refuse(visit, menu, typed, problem)
    const found = await checkCodes(db, codes, today)
    const format = tableFormats.find(each => each === form.get('format'))
    if (format !== undefined) return tableResponse(format, tableOf(found, language))
    const filling = prefilled(language)
    return html(<TaxCodeCheckView shell={shellOf(visit, menu)} filling={filling} found={found} />)
  }

const codesOf = async (form: FormData, typed: string): Promise<readonly TypedCode[] | null> => {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return codesIn(typed)
  return codesInFile(new Uint8Array(await file.arrayBuffer()))
}

const problemOf = (codes: readonly TypedCode[] | null) => {
  if (codes === null) return { field: 'file', words: texts.unreadable }
  if (codes.length === 0) return { field: 'codes', words: texts.missing }
  return codes.length > MOST_CODES ? { field: 'codes', words: texts.tooMany(codes.length, MOST_CODES) } : null
}

interface Problem {
  readonly field: string
  readonly words: Localized
}

const refuse = (visit: Visit, menu: Menu, typed: string, problem: Problem | null): Promise<Response> => {
  const { language } = visit.work
  const problems = problem === null ? [] : [{ field: problem.field, words: problem.words[language] }]
  const filling = { ...prefilled(language, { codes: typed }), problems }
  return html(<TaxCodeCheckView shell={shellOf(visit, menu)} filling={filling} found={null} />, 422)
}

interface ViewProps {
  readonly shell: Shell
  readonly filling: Filling
  readonly found: readonly CheckedCode[] | null
}

export const TaxCodeCheckView = ({ shell, filling, found }: ViewProps) => {
  const { language, today } = shell
  const title = found === null ? texts.title : foundWords(found)
  return (
    <Page shell={shell} title={title[language]} description={texts.lead[language]}>
      <h1>{title[language]}</h1>
      {found === null ? (
        <>
          <p class="lead">{texts.lead[language]}</p>
          <p class="quiet">
            {texts.nothingKept[language]} {texts.forPrograms[language]}:{' '}
            <a href="/api">POST /api/tax-code-checks</a>
          </p>
        </>
      ) : (
        <Answers found={found} language={language} today={today} />
      )}
      {found === null ? null : <h2>{texts.another[language]}</h2>}
      <CodesForm filling={filling} isAgain={found !== null} />
    </Page>
  )
}

const foundWords = (found: readonly CheckedCode[]) =>
  texts.found(found.filter(({ answer }) => answer === 'in-force').length, found.length)

/** The language goes along in the form: this page leaves no cookie behind. */
const CodesForm = ({ filling, isAgain }: { readonly filling: Filling; readonly isAgain: boolean }) => {
  const { language } = filling
  return (
    <>
      <ErrorSummary filling={filling} />
      <form
        method="post"
        action={`/tax-code-check?lang=${language}`}
        enctype="multipart/form-data"
        class="form"
      >
        <TextArea
          filling={filling}
          name="codes"
          label={texts.codes[language]}
          hint={texts.codesHint[language]}
          rows={8}
        />
        <FileField
          filling={filling}
          name="file"
          label={texts.file[language]}
          hint={texts.fileHint[language]}
          accept=".csv,.txt,.xlsx"
        />
        <p class="form-end">
          <Submit isQuiet={isAgain}>{texts.check[language]}</Submit>
        </p>
      </form>
    </>
  )
}

interface AnswersProps {
  readonly found: readonly CheckedCode[]
  readonly language: Language
  readonly today: string
}

const Answers = ({ found, language, today }: AnswersProps) => {
  const wrong = found.filter(({ answer }) => answer === 'not-a-tax-code').length
  return (
    <>
      <p class="verdict-line">
        <span class="quiet">{texts.onDay(formatDay(today, language))[language]}</span>
        {wrong > 0 && <Tag tone="no">{texts.wrong(wrong)[language]}</Tag>}
      </p>
      <TakeAway found={found} language={language} />
      <Rows
        language={language}
        caption={texts.answers[language]}
        headings={[texts.line, texts.typed, texts.answer, texts.recognitions].map(each => each[language])}
        rows={found}
        cells={each => [
          <span class="number">{each.line}</span>,
          <span class="number">{each.taxCode ?? each.typed.slice(0, 40)}</span>,
          <Tag tone={answerTones[each.answer]}>{answerWords[each.answer][language]}</Tag>,
          <Held checked={each} language={language} />,
        ]}
      />
      <p class="quiet">{texts.sameAnswer[language]}</p>
    </>
  )
}

const Held = ({ checked, language }: { readonly checked: CheckedCode; readonly language: Language }) => {
  const { expected, recognitions } = checked
  const [first] = recognitions
  if (first === undefined)
    return <span class="quiet">{expected === null ? '–' : texts.expected(expected)[language]}</span>
  return (
    <>
      <a href={`/recognised-enterprises/${encodeURIComponent(first.holder)}`}>{holderIn(first, language)}</a>
      {recognitions.map(held => (
        <div>
          {productIn(held, language)}{' '}
          <span class="quiet">
            {statusNames[held.status][language]}, {texts.before(formatDay(held.validTo, language))[language]}
          </span>
        </div>
      ))}
    </>
  )
}

/** What was typed goes once more, so that nothing of it need be kept in between. */
const TakeAway = ({ found, language }: Omit<AnswersProps, 'today'>) => (
  <form method="post" action={`/tax-code-check?lang=${language}`} class="list-head">
    <Hidden name="codes" value={sentAgain(found)} />
    <p class="formats">
      {texts.take[language]}:
      {tableFormats.map((format, at) => (
        <>
          {at === 0 ? ' ' : ' · '}
          <button type="submit" class="link" name="format" value={format}>
            {FORMATS[format]}
          </button>
        </>
      ))}
    </p>
  </form>
)

/** On the lines on which they stood. */
const sentAgain = (found: readonly CheckedCode[]): string => {
  const lines: string[] = []
  for (const { line, typed } of found)
    lines[line - 1] = [lines[line - 1] ?? '', typed.slice(0, 40).replace(/[,;\t\r\n]/g, ' ')].join(',')
  return Array.from(lines, line => line ?? '').join('\n')
}

const FORMATS = { xlsx: 'Excel', csv: 'CSV', json: 'JSON' } as const

const holderIn = ({ holderVi, holderEn }: HeldRecognition, language: Language): string =>
  language === 'en' ? (holderEn ?? holderVi) : holderVi

const productIn = ({ productVi, productEn }: HeldRecognition, language: Language): string =>
  language === 'en' ? (productEn ?? productVi) : productVi

/** A row for each recognition; a code without any has one row. */
const tableOf = (found: readonly CheckedCode[], language: Language): TableFile => ({
  name: texts.fileName[language],
  columns: [
    { code: 'line', heading: texts.line[language] },
    { code: 'typed', heading: texts.typed[language] },
    { code: 'taxCode', heading: texts.codes[language] },
    { code: 'answer', heading: texts.answer[language] },
    { code: 'enterprise', heading: texts.enterprise[language] },
    { code: 'product', heading: texts.product[language] },
    { code: 'decision', heading: texts.decision[language] },
    { code: 'validFrom', heading: texts.validFrom[language] },
    { code: 'validTo', heading: texts.validTo[language] },
  ],
  rows: found.flatMap(checked => {
    const { line, typed, taxCode, answer, recognitions } = checked
    const begin = [line, typed, taxCode]
    if (recognitions.length === 0)
      return [[...begin, answerWords[answer][language], null, null, null, null, null]]
    return recognitions.map(held => [
      ...begin,
      statusNames[held.status][language],
      holderIn(held, language),
      productIn(held, language),
      writtenNumber(held.decision),
      held.validFrom,
      held.validTo,
    ])
  }),
})
