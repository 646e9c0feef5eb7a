import { formatDays } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { WorkList } from '../../design/work-list.tsx'
import { foldedText, VIETNAMESE } from '../../exact/text.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type Unit, type UnitCard, unitKinds } from '../model.ts'
import { type UnitState, unitStateOn, unitStates } from '../rules.ts'
import { listUnitCards } from '../store/units.ts'
import { kindNames, texts } from '../texts/units.ts'

export const UNITS = '/units'
export const unitAddress = (code: string): string => `${UNITS}/${encodeURIComponent(code)}`

const SORTINGS = ['name', 'kind', 'days'] as const
type Sorting = (typeof SORTINGS)[number]

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { query, work } = visit
    const { today, language } = work
    const asked = askedIn(query, SORTINGS)
    const units = await listUnitCards(work.db)
    const counts = Map.groupBy(units, unit => unitStateOn(unit, today))
    const found = foundIn(units, asked, {
      state: query.get('state'),
      kind: query.get('kind'),
      today,
      language,
    })
    const page: UnitsPage = {
      asked,
      query,
      units,
      total: found.length,
      rows: found.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE),
      countOf: state => counts.get(state)?.length ?? 0,
    }
    return html(<UnitsView shell={shellOf(visit, menu)} page={page} />)
  }

interface Filters {
  readonly state: string | null
  readonly kind: string | null
  readonly today: UnitCard['validFrom'] & string
  readonly language: Language
}

const foundIn = (units: readonly UnitCard[], asked: Asked<Sorting>, filters: Filters) => {
  const { state, kind, today, language } = filters
  const words = foldedText(asked.words)
  const { compare } = VIETNAMESE
  const keyOf = (unit: UnitCard): string =>
    asked.sorting === 'name'
      ? unit.nameVi
      : asked.sorting === 'kind'
        ? kindNames[unit.kind][language]
        : (unit.validFrom ?? '')
  return units
    .filter(unit => !state || unitStateOn(unit, today) === state)
    .filter(unit => !kind || unit.kind === kind)
    .filter(({ code, nameVi, nameEn, contact }) =>
      foldedText([code, nameVi, nameEn, contact].join(' ')).includes(words),
    )
    .toSorted(
      (a, b) => (asked.isDescending ? -1 : 1) * compare(keyOf(a), keyOf(b)) || compare(a.nameVi, b.nameVi),
    )
}

interface UnitsPage {
  readonly asked: Asked<Sorting>
  readonly query: URLSearchParams
  /** All of them: each is named in others' chains. */
  readonly units: readonly UnitCard[]
  readonly rows: readonly UnitCard[]
  readonly total: number
  readonly countOf: (state: UnitState) => number
}

export const UnitsView = ({ shell, page }: { readonly shell: Shell; readonly page: UnitsPage }) => {
  const { language } = shell
  const { asked, query, units, rows, total, countOf } = page
  return (
    <Page shell={shell} title={texts.units[language]}>
      <h1>{texts.units[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <p class="form-end">
        <a class="button" href={`${UNITS}/add`}>
          {texts.add[language]}
        </a>
      </p>
      <WorkList
        language={language}
        path={UNITS}
        query={query}
        asked={asked}
        caption={texts.units[language]}
        views={[
          { label: texts.all[language], asks: {}, count: units.length },
          ...unitStates.map(state => ({
            label: texts[state][language],
            asks: { state },
            count: countOf(state),
          })),
        ]}
        filters={[
          {
            name: 'kind',
            label: texts.kind[language],
            options: unitKinds.map(kind => ({ value: kind, label: kindNames[kind][language] })),
          },
        ]}
        columns={columnsIn(language, units)}
        rows={rows}
        total={total}
        searchHint={texts.searchHint[language]}
        empty={texts.none[language]}
      />
    </Page>
  )
}

const columnsIn = (language: Language, units: readonly UnitCard[]) => [
  {
    sorting: 'name',
    heading: texts.name[language],
    cell: (unit: UnitCard) => <UnitLink unit={unit} language={language} />,
  },
  {
    sorting: 'kind',
    heading: texts.kind[language],
    cell: ({ kind }: UnitCard) => kindNames[kind][language],
  },
  {
    sorting: 'days',
    heading: texts.days[language],
    cell: (unit: UnitCard) => daysOf(unit, language),
  },
  {
    heading: texts.before[language],
    cell: ({ code }: UnitCard) => (
      <UnitLinks units={units.filter(({ successor }) => successor === code)} language={language} />
    ),
  },
  {
    heading: texts.after[language],
    cell: (unit: UnitCard) =>
      unit.validTo !== null && unit.successor === null ? (
        texts.nobodyAfter[language]
      ) : (
        <UnitLinks units={units.filter(({ code }) => code === unit.successor)} language={language} />
      ),
  },
]

export const nameIn = ({ nameVi, nameEn }: Unit, language: Language): string =>
  language === 'en' ? (nameEn ?? nameVi) : nameVi

export const daysOf = ({ validFrom, validTo }: Unit, language: Language): string =>
  validFrom === null && validTo === null ? texts.noDays[language] : formatDays(validFrom, validTo, language)

export const UnitLink = ({ unit, language }: { readonly unit: Unit; readonly language: Language }) => (
  <a href={unitAddress(unit.code)}>{nameIn(unit, language)}</a>
)

const UnitLinks = ({ units, language }: { readonly units: readonly Unit[]; readonly language: Language }) => (
  <span>
    {units.length === 0 && '–'}
    {units.map((unit, index) => [index > 0 && '; ', <UnitLink unit={unit} language={language} />])}
  </span>
)
