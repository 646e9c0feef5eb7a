import { formatDay, formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { type Filling, Hidden, Submit, TextArea } from '../../design/forms.tsx'
import { Tag } from '../../design/tag.tsx'
import { texts as design } from '../../design/texts.ts'
import { type Day, daysBetween } from '../../exact/day.ts'
import { askedAgain, PAGE_SIZE } from '../../platform/listing.ts'
import type { Language } from '../../platform/texts.ts'
import { scoreTexts as texts } from '../texts/scores.ts'
import type { Sheet } from './sheet.ts'

const counted = ({ columns }: Sheet) => {
  const judged = columns.filter(({ allowed }) => allowed !== null)
  const sum = (of: 'given' | 'asked') => judged.reduce((total, column) => total + column[of], 0)
  return { given: sum('given'), asked: sum('asked') }
}

/** The title is the finding: how much is left. */
export const sheetTitle = (sheet: Sheet, language: Language): string => {
  const { given, asked } = counted(sheet)
  if (!sheet.mayWrite || asked === 0) return `${texts.titleRead[language]}: ${sheet.unit.name}`
  return given === asked
    ? texts.titleDone[language]
    : texts.titleLeft(formatNumber(String(asked - given), language))[language]
}

interface SheetProps {
  readonly sheet: Sheet
  readonly language: Language
}

export const SheetLead = ({ sheet, today, language }: SheetProps & { readonly today: Day }) => {
  const { given, asked } = counted(sheet)
  const number = (count: number) => formatNumber(String(count), language)
  return (
    <>
      <p class="lead">
        <b>{sheet.unit.name}.</b>{' '}
        {(asked === 0 ? texts.nothingToJudge : texts.lead(number(given), number(asked)))[language]}{' '}
        <Deadline sheet={sheet} isDone={given === asked} today={today} language={language} />
      </p>
      {!sheet.mayWrite && sheet.signed === null && <p class="waiting">{texts.closedSheet[language]}</p>}
      {sheet.mayWrite && sheet.onBehalf && <p class="note">{texts.onBehalf(sheet.unit.name)[language]}</p>}
    </>
  )
}

/** The unit's last word on its sheet: given once all is scored, taken back with a ground. */
export const SignOff = ({ sheet, filling }: { readonly sheet: Sheet; readonly filling: Filling }) => {
  const { signed, maySign, unit, round } = sheet
  const { language } = filling
  const action = `/rounds/${encodeURIComponent(round.id)}/scores/sign-off`
  if (signed === null && !maySign) return null
  return (
    <section class="sign-off" aria-label={texts.sign[language]}>
      {signed === null ? (
        <form method="post" action={action}>
          <Hidden name="unit" value={unit.code} />
          <p>{texts.signReady[language]}</p>
          <Submit isQuiet>{texts.sign[language]}</Submit>
        </form>
      ) : (
        <>
          <p>
            <Tag tone="done">{texts.signed(signed.name, formatMoment(signed.at, language))[language]}</Tag>{' '}
            {texts.signedLead[language]}
          </p>
          {maySign && (
            <details>
              <summary>{texts.takeBack[language]}</summary>
              <form method="post" action={`${action}/take-back`} novalidate>
                <Hidden name="unit" value={unit.code} />
                <TextArea filling={filling} name="ground" label={texts.ground[language]} />
                <Submit isQuiet>{texts.takeBack[language]}</Submit>
              </form>
            </details>
          )}
        </>
      )}
    </section>
  )
}

interface DeadlineProps extends SheetProps {
  readonly isDone: boolean
  readonly today: Day
}

const Deadline = ({ sheet: { dueOn, mayWrite }, isDone, today, language }: DeadlineProps) => {
  if (dueOn === null || !mayWrite) return null
  const late = daysBetween(dueOn, today)
  return (
    <>
      {texts.dueOn(formatDay(dueOn, language))[language]}{' '}
      {late > 0 && !isDone && <Tag tone="wait">{texts.overdue(String(late))[language]}</Tag>}
    </>
  )
}

export const Saved = ({ saved, language }: { readonly saved: number | null; readonly language: Language }) =>
  saved === null ? null : (
    <p class="saved" role="status">
      <Tag tone="done">
        {(saved === 0 ? texts.nothingNew : texts.savedCount(formatNumber(String(saved), language)))[language]}
      </Tag>
    </p>
  )

interface AskingProps extends SheetProps {
  readonly query: URLSearchParams
}

/** Whose sheet, and which dossiers of it. */
export const SheetAsking = ({ sheet, query, language }: AskingProps) => (
  <search>
    <form class="asking" method="get">
      {sheet.units.length > 1 && (
        <label>
          <span>{texts.unit[language]}</span>
          <select class="input" name="unit">
            {sheet.units.map(({ code, name }) => (
              <option value={code} selected={code === sheet.unit.code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="asking-words">
        <span>{design.search[language]}</span>
        <input class="input" type="search" name="q" value={query.get('q') ?? ''} />
      </label>
      <label class="choice">
        <input type="checkbox" name="missing" value="1" checked={query.get('missing') === '1'} />
        <span>{texts.onlyMissing[language]}</span>
      </label>
      <button class="button quiet-button" type="submit">
        {texts.show[language]}
      </button>
    </form>
  </search>
)

/** The button saves all; with script, each cell was saved when it was left. */
export const SaveBar = ({ language }: { readonly language: Language }) => (
  <div class="save-bar">
    <Submit>{texts.save[language]}</Submit>
    <output class="quiet" />
    <span class="quiet small keys">{texts.keys[language]}</span>
  </div>
)

/** What the element says; it holds no words of its own. */
export const elementWords = (language: Language) => ({
  saving: texts.saving[language],
  saved: texts.savedAt[language],
  failed: texts.notSaved[language],
  'signed-out': texts.signedOut[language],
  reason: texts.reason[language],
})

export const sheetAddress = ({ round, unit }: Sheet, query: URLSearchParams): string =>
  askedAgain(`/rounds/${encodeURIComponent(round.id)}/scores`, query, {
    unit: unit.code,
    page: query.get('page'),
    saved: null,
  })

export const MorePages = ({ sheet, query, language }: AskingProps) => (
  <PageTurns
    total={sheet.total}
    page={Number(query.get('page') ?? '1') || 1}
    to={page =>
      askedAgain(`/rounds/${encodeURIComponent(sheet.round.id)}/scores`, query, {
        page: String(page),
        saved: null,
      })
    }
    language={language}
  />
)

interface PageTurnsProps {
  readonly total: number
  readonly page: number
  readonly to: (page: number) => string
  readonly language: Language
}

/** Pages of a form with many rows. */
export const PageTurns = ({ total, page, to, language }: PageTurnsProps) => {
  const last = Math.ceil(total / PAGE_SIZE)
  if (last < 2) return null
  return (
    <nav class="pages" aria-label={design.pages[language]}>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          {design.previousPage[language]}
        </a>
      )}
      <span>{design.pageOf(page, last)[language]}</span>
      {page < last && (
        <a rel="next" href={to(page + 1)}>
          {design.nextPage[language]}
        </a>
      )}
    </nav>
  )
}
