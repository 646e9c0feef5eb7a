import { formatDay, formatDays, formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { History, KnownList, RecordParts } from '../../design/record.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { type HistoryEntry, historyOf } from '../../platform/journal.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import type { Person, UnitCard } from '../model.ts'
import { predecessorsOf, successorsOf } from '../rules.ts'
import { listPeople } from '../store/people.ts'
import { type Holder, listHolders, listUnitCards } from '../store/units.ts'
import { roleNames } from '../texts/people.ts'
import { deeds, kindNames, texts } from '../texts/units.ts'
import { daysOf, nameIn, UNITS, UnitLink, unitAddress } from './units.tsx'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const page = await loadUnit(visit.work, visit.params.unit ?? '')
    return html(<UnitView shell={shellOf(visit, menu)} page={page} />)
  }

interface UnitPage {
  readonly unit: UnitCard
  /** Whose duty came to it, and who carries it after it, nearest first. */
  readonly before: readonly UnitCard[]
  readonly after: readonly UnitCard[]
  readonly holders: readonly Holder[]
  readonly history: readonly HistoryEntry[]
  readonly people: readonly Person[]
}

export const loadUnit = async ({ db }: Work, code: string): Promise<UnitPage> => {
  const units = await listUnitCards(db)
  const unit = units.find(unit => unit.code === code)
  if (unit === undefined) throw new NotFound('unit', code)
  const cardsOf = (found: readonly { readonly code: string }[]) =>
    found.flatMap(({ code }) => units.filter(unit => unit.code === code))
  const before = cardsOf(predecessorsOf(units, code))
  return {
    unit,
    before,
    after: cardsOf(successorsOf(units, code)),
    holders: await listHolders(db, [code, ...before.map(({ code }) => code)]),
    history: await historyOf(db, { kind: 'access.unit', id: code }),
    people: await listPeople(db),
  }
}

interface Props {
  readonly shell: Shell
  readonly page: UnitPage
}

export const UnitView = ({ shell, page }: Props) => {
  const { language } = shell
  const { unit, holders } = page
  const name = nameIn(unit, language)
  const known = [
    { name: texts.kind[language], value: kindNames[unit.kind][language] },
    { name: texts.days[language], value: daysOf(unit, language) },
    { name: texts.contact[language], value: unit.contact ?? '–' },
    { name: texts.code[language], value: unit.code },
    { name: texts.source[language], value: unit.source },
  ]
  return (
    <Page shell={shell} title={name} path={[{ href: UNITS, label: texts.units[language] }]}>
      <h1>{name}</h1>
      <KnownList facts={known} />
      <p class="form-end">
        <a class="button quiet-button" href={`${unitAddress(unit.code)}/correct`}>
          {texts.correct[language]}
        </a>
        <a href={`${unitAddress(unit.code)}/end`}>{texts.end[language]}</a>
      </p>
      <RecordParts
        language={language}
        parts={[
          { id: 'chain', title: texts.chain[language], body: <Chain shell={shell} page={page} /> },
          {
            id: 'holders',
            title: texts.holders[language],
            count: holders.length,
            body: <Holders shell={shell} page={page} />,
          },
          { id: 'history', title: texts.history[language], body: <Changes shell={shell} page={page} /> },
        ]}
      />
    </Page>
  )
}

const Chain = ({ shell: { language }, page: { unit, before, after } }: Props) => {
  if (before.length + after.length === 0) return <p>{texts.noChain[language]}</p>
  return (
    <ol class="lines">
      {before.toReversed().map(each => (
        <li>
          <UnitLink unit={each} language={language} />, {daysOf(each, language)}
        </li>
      ))}
      <li>
        <b>{nameIn(unit, language)}</b>, {daysOf(unit, language)}
      </li>
      {after.map(each => (
        <li>
          <UnitLink unit={each} language={language} />, {daysOf(each, language)}
        </li>
      ))}
    </ol>
  )
}

const Holders = ({ shell: { language }, page: { unit, before, holders } }: Props) =>
  holders.length === 0 ? (
    <p>{texts.noHolders[language]}</p>
  ) : (
    <Scroll of={texts.holders[language]} language={language}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.person[language]}</th>
            <th scope="col">{texts.role[language]}</th>
            <th scope="col">{texts.days[language]}</th>
          </tr>
        </thead>
        <tbody>
          {holders.map(({ person, name, role, unit: granted, validFrom, validTo }) => {
            const from = before.find(({ code }) => code === granted)
            return (
              <tr>
                <th scope="row">
                  <a href={`/people/${encodeURIComponent(person)}`}>{name}</a>
                </th>
                <td>
                  {roleNames[role][language]}
                  {granted !== unit.code && from !== undefined && (
                    <span class="quiet">, {texts.came(nameIn(from, language))[language]}</span>
                  )}
                </td>
                <td>{formatDays(validFrom, validTo, language)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )

const Changes = ({ shell: { language }, page: { history, people } }: Props) => {
  if (history.length === 0) return <p>{texts.noHistory[language]}</p>
  const nameOf = (actor: string) => people.find(({ id }) => `person:${id}` === actor)?.name
  const entries = history.toReversed().map(({ at, action, actor, payload }) => {
    const who = nameOf(actor)
    const words = deeds[action]?.[language] ?? action
    return {
      at,
      when: formatMoment(at, language),
      words: `${words}${endIn(action, payload?.after, language)}`,
      ...(who === undefined ? {} : { who }),
      ...(payload?.reason === undefined ? {} : { reason: payload.reason }),
    }
  })
  return <History entries={entries} />
}

/** " từ 01/03/2025": the day on which a unit ends. */
const endIn = (action: string, after: unknown, language: Shell['language']): string => {
  if (action !== 'end unit' || typeof after !== 'object' || after === null || !('validTo' in after)) return ''
  return ` (${formatDay(String(after.validTo), language)})`
}
